CREATE TABLE fulfilment_order (
    leg_id             text PRIMARY KEY,
    order_id           text NOT NULL,
    node               text NOT NULL,
    reference          text NOT NULL,
    ship_to            jsonb NOT NULL,
    requested_delivery date,
    state              text NOT NULL
        CHECK (state IN ('REQUESTED', 'ACCEPTED', 'PICKING', 'PACKED', 'CANCELLED', 'SHIPPED')),
    warehouse_order_id text UNIQUE, -- the movement's opaque id
    shipment_id        text UNIQUE, -- its shipment, as the ledger names it
    warehouse_order    text,        -- its number, the one that people see
    cancel_requested   boolean NOT NULL DEFAULT false,
    lease_holder       uuid,        -- who talks to the warehouse about creating or cancelling it
    lease_until        timestamptz,
    create_not_before  timestamptz, -- after an unknown outcome: the movement may still appear
    settled            boolean NOT NULL DEFAULT false
);
CREATE INDEX fulfilment_order_open ON fulfilment_order (leg_id) WHERE NOT settled;

CREATE TABLE fulfilment_line (
    leg_id      text NOT NULL REFERENCES fulfilment_order,
    line_number integer NOT NULL,
    item        text NOT NULL,
    ordered     integer NOT NULL CHECK (ordered > 0),
    picked      integer NOT NULL DEFAULT 0,
    shipped     integer NOT NULL DEFAULT 0,
    PRIMARY KEY (leg_id, line_number)
);

CREATE TABLE reported_milestone (
    leg_id      text NOT NULL REFERENCES fulfilment_order,
    event_id    text NOT NULL,
    reported_at timestamptz NOT NULL,
    PRIMARY KEY (leg_id, event_id)
);

CREATE TABLE advance_notice (
    notice_id    text PRIMARY KEY,
    node         text NOT NULL,
    expected_at  timestamptz NOT NULL,
    origin       text,
    lines        jsonb NOT NULL,
    movement_id  text UNIQUE, -- once the warehouse has it
    number       text,
    shipment_id  text UNIQUE,
    state        text NOT NULL CHECK (state IN ('REQUESTED', 'ANNOUNCED', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CANCELLED')),
    received     jsonb NOT NULL DEFAULT '[]',
    told         numeric NOT NULL DEFAULT 0, -- pieces whose receipt was told
    lease_until  timestamptz
);

CREATE TABLE stock_position (
    node    text NOT NULL,
    item    text NOT NULL,
    buckets jsonb NOT NULL,
    as_of   timestamptz NOT NULL,
    PRIMARY KEY (node, item)
);

CREATE TABLE stock_feed (
    node         text PRIMARY KEY,
    confirmed_at timestamptz NOT NULL
);

-- How far a feed was read, by the clock of the warehouse system, never ahead of ours.
CREATE TABLE feed_cursor (
    feed      text PRIMARY KEY,
    watermark timestamptz NOT NULL
);

CREATE TABLE product (
    id           text PRIMARY KEY,
    code         text NOT NULL,
    unit         text NOT NULL,
    last_updated timestamptz NOT NULL
);
