-- The newest that inventory said the channel may sell of an item.
CREATE TABLE figure (
    item        text PRIMARY KEY,
    version     bigint NOT NULL,
    computed_at timestamptz NOT NULL,
    available   numeric NOT NULL,
    nodes       jsonb NOT NULL
);

-- What the shop offers of an item at a location, as last read or set.
CREATE TABLE listing (
    item              text NOT NULL,
    node              text NOT NULL,
    inventory_item_id text NOT NULL,
    location_id       text NOT NULL,
    shown             integer NOT NULL,
    committed         integer NOT NULL,
    unsure            boolean NOT NULL DEFAULT false, -- to be read before it is set again
    read_at           timestamptz NOT NULL,
    set_at            timestamptz,
    set_version       bigint,
    PRIMARY KEY (item, node)
);

-- Items whose listings are to be looked at from a moment on; several reasons are one look.
CREATE TABLE listing_due (
    item   text NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (item, due_at)
);
CREATE INDEX listing_due_at ON listing_due (due_at);

CREATE TABLE shop_order (
    shop_order   text PRIMARY KEY,
    number       text NOT NULL,
    placed_at    timestamptz NOT NULL,
    cancelled_at timestamptz,
    state        text NOT NULL CHECK (state IN ('TOLD', 'CANCELLED', 'ELSEWHERE')),
    order_id     text UNIQUE, -- what it became, once that was told
    taken_at     timestamptz NOT NULL
);
CREATE INDEX shop_order_newest ON shop_order (taken_at DESC, shop_order DESC);

CREATE TABLE shop_order_line (
    shop_order  text NOT NULL REFERENCES shop_order,
    line_number integer NOT NULL,
    line_id     text NOT NULL,
    item        text NOT NULL,
    quantity    integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (shop_order, line_number)
);
CREATE INDEX shop_order_line_item ON shop_order_line (item);

-- From which location the shop took how much of a line, and how much of that it was (or is being) told to have left.
CREATE TABLE shop_order_part (
    shop_order  text NOT NULL,
    line_number integer NOT NULL,
    node        text NOT NULL,
    quantity    integer NOT NULL CHECK (quantity > 0),
    leaving     integer NOT NULL DEFAULT 0 CHECK (leaving BETWEEN 0 AND quantity),
    PRIMARY KEY (shop_order, line_number, node),
    FOREIGN KEY (shop_order, line_number) REFERENCES shop_order_line
);

-- What inventory has certainly taken into account of a line: told by the milestone RESERVED.
CREATE TABLE line_reserved (
    order_id    text NOT NULL,
    leg_id      text NOT NULL,
    line_number integer NOT NULL,
    quantity    integer NOT NULL,
    reserved_at timestamptz NOT NULL,
    heard_at    timestamptz NOT NULL,
    PRIMARY KEY (leg_id, line_number)
);
CREATE INDEX line_reserved_order ON line_reserved (order_id, line_number);

-- Orders that a webhook named; each is read from the shop within a moment.
CREATE TABLE order_hint (
    shop_order text PRIMARY KEY,
    hinted_at  timestamptz NOT NULL
);

CREATE TABLE catch_up (
    the_only_row boolean PRIMARY KEY DEFAULT true CHECK (the_only_row),
    changed_upto timestamptz NOT NULL
);

CREATE TABLE departure (
    shipment_id text PRIMARY KEY,
    order_id    text NOT NULL,
    node        text NOT NULL,
    carrier     text,
    tracking    text,
    departed_at timestamptz NOT NULL,
    lines       jsonb NOT NULL,
    state       text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'LEAVING', 'REPORTED', 'REFUSED')),
    due_at      timestamptz NOT NULL,
    tries       integer NOT NULL DEFAULT 0
);
CREATE INDEX departure_due ON departure (due_at) WHERE state IN ('WAITING', 'LEAVING');
CREATE INDEX departure_order ON departure (order_id);
