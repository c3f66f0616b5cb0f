-- Quantities are exact, in the base unit of the item.

CREATE TABLE item (
    item        text PRIMARY KEY,
    description text NOT NULL,
    gtin        text,
    base_unit   text NOT NULL,
    tracking    text NOT NULL,
    blocked     boolean NOT NULL,
    changed_at  timestamptz NOT NULL
);

CREATE TABLE item_unit (
    item        text NOT NULL REFERENCES item ON DELETE CASCADE,
    unit        text NOT NULL,
    numerator   bigint NOT NULL CHECK (numerator > 0),
    denominator bigint NOT NULL CHECK (denominator > 0),
    PRIMARY KEY (item, unit)
);

-- The network directory: a new warehouse on a known platform is a row.
CREATE TABLE node (
    node              text PRIMARY KEY,
    name              text NOT NULL,
    warehouse_api     text NOT NULL,
    cadence           text NOT NULL CHECK (cadence IN ('PUSH', 'POLL', 'BATCH')),
    expected_interval interval NOT NULL,
    hard_staleness    interval NOT NULL,
    stage             text NOT NULL CHECK (stage IN ('SHADOW', 'CANARY', 'LIVE', 'RETIRED')),
    priority          integer NOT NULL,
    countries         text[] NOT NULL DEFAULT '{}' -- none named: serves every country
);

INSERT INTO node (node, name, warehouse_api, cadence, expected_interval, hard_staleness, stage, priority) VALUES
    ('ATL', 'Atlanta', 'wms-shiphero', 'PUSH', '1 minute', '30 minutes', 'LIVE', 1),
    ('DFW', 'Dallas', 'wms-shiphero', 'PUSH', '1 minute', '30 minutes', 'LIVE', 2);

-- Up to when a node's whole feed is known to have been read.
CREATE TABLE node_feed (
    node            text PRIMARY KEY REFERENCES node,
    confirmed_as_of timestamptz NOT NULL
);

-- The last absolute snapshot of each bucket.
CREATE TABLE stock_bucket (
    item        text NOT NULL REFERENCES item,
    node        text NOT NULL REFERENCES node,
    bucket      text NOT NULL,
    quantity    numeric(19, 6) NOT NULL,
    as_of       timestamptz NOT NULL,
    sequence    bigint,
    source      text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (item, node, bucket)
);

-- The one row per item and node that every reservation locks. The promise under that lock bounds what may be reserved.
CREATE TABLE stock_commitment (
    item       text NOT NULL REFERENCES item,
    node       text NOT NULL REFERENCES node,
    reserved   numeric(19, 6) NOT NULL DEFAULT 0,
    reservable numeric(19, 6) NOT NULL DEFAULT 0,
    PRIMARY KEY (item, node),
    CONSTRAINT never_reserves_more_than_promised CHECK (reserved >= 0 AND reserved <= reservable)
);

CREATE TABLE allocation (
    order_id    text PRIMARY KEY,
    request     text, -- absent where an order was released before it was ever allocated
    decision    text,
    decided_at  timestamptz NOT NULL,
    released_at timestamptz
);

CREATE TABLE leg (
    leg_id          text PRIMARY KEY,
    order_id        text NOT NULL REFERENCES allocation,
    node            text NOT NULL REFERENCES node,
    acknowledged_at timestamptz -- when the node knew of it
);
CREATE INDEX leg_order ON leg (order_id);

CREATE TABLE leg_line (
    leg_id      text NOT NULL REFERENCES leg,
    line_number integer NOT NULL,
    item        text NOT NULL,
    node        text NOT NULL,
    open        numeric(19, 6) NOT NULL CHECK (open >= 0),
    PRIMARY KEY (leg_id, line_number),
    FOREIGN KEY (item, node) REFERENCES stock_commitment
);
CREATE INDEX leg_line_open ON leg_line (item, node) WHERE open > 0;

-- Append-only and signed: HARD adds, SHIPPED and RELEASED take away. The sum per item and node is stock_commitment.reserved.
CREATE TABLE reservation (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    leg_id      text NOT NULL,
    line_number integer NOT NULL,
    item        text NOT NULL,
    node        text NOT NULL,
    kind        text NOT NULL,
    quantity    numeric(19, 6) NOT NULL,
    cause       text NOT NULL, -- what asked for it: the order, the shipment, the release
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    UNIQUE (leg_id, line_number, kind, cause),
    FOREIGN KEY (leg_id, line_number) REFERENCES leg_line,
    CHECK (kind = 'HARD' AND quantity > 0 OR kind IN ('SHIPPED', 'RELEASED') AND quantity < 0)
);
CREATE INDEX reservation_item_node ON reservation (item, node);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'reservations are append-only'; END $$;
CREATE TRIGGER reservation_is_append_only BEFORE UPDATE OR DELETE ON reservation
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What left a node: taken off its stock until the node's own figures show it, and the measure of its outflow.
CREATE TABLE shipped_line (
    shipment    text NOT NULL,
    leg_id      text NOT NULL,
    line_number integer NOT NULL,
    item        text NOT NULL REFERENCES item,
    node        text NOT NULL REFERENCES node,
    quantity    numeric(19, 6) NOT NULL CHECK (quantity > 0),
    shipped_at  timestamptz NOT NULL,
    PRIMARY KEY (shipment, leg_id, line_number)
);
CREATE INDEX shipped_line_outflow ON shipped_line (item, node, shipped_at) INCLUDE (quantity);

CREATE TABLE exception_case (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind          text NOT NULL,
    subject       text NOT NULL,
    detail        text NOT NULL,
    body          text NOT NULL, -- the message itself, as JSON, so that it can be handled again
    occurrences   integer NOT NULL DEFAULT 1,
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    resolved_at   timestamptz
);
CREATE UNIQUE INDEX exception_case_open ON exception_case (kind, subject) WHERE resolved_at IS NULL;
