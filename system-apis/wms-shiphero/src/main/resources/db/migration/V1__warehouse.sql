CREATE TABLE fulfilment_order (
    leg_id             text PRIMARY KEY,
    order_id           text NOT NULL,
    node               text NOT NULL,
    reference          text NOT NULL,
    ship_to            jsonb NOT NULL,
    requested_delivery date,
    state              text NOT NULL
        CHECK (state IN ('REQUESTED', 'ACCEPTED', 'PICKING', 'PACKED', 'CANCELLED', 'SHIPPED')),
    warehouse_order_id text UNIQUE, -- ShipHero's opaque id
    warehouse_order    text,        -- ShipHero's number, the one that people see
    cancel_requested   boolean NOT NULL DEFAULT false,
    lease_holder       uuid,        -- who talks to ShipHero about creating or cancelling it
    lease_until        timestamptz,
    create_not_before  timestamptz, -- after an unknown outcome: the order may still appear
    settled            boolean NOT NULL DEFAULT false,
    heard_at           timestamptz NOT NULL,
    read_due_at        timestamptz NOT NULL
);
CREATE INDEX fulfilment_order_read_due ON fulfilment_order (read_due_at) WHERE NOT settled;

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

CREATE TABLE stock_position (
    node         text NOT NULL,
    item         text NOT NULL,
    on_hand      integer NOT NULL,
    allocated    integer NOT NULL,
    in_tote      integer NOT NULL,
    non_sellable integer NOT NULL,
    as_of        timestamptz NOT NULL,
    PRIMARY KEY (node, item)
);

CREATE TABLE stock_hint (
    node      text NOT NULL,
    item      text NOT NULL,
    hinted_at timestamptz NOT NULL,
    PRIMARY KEY (node, item)
);

CREATE TABLE stock_feed (
    node         text PRIMARY KEY,
    confirmed_at timestamptz NOT NULL
);

CREATE TABLE hook_secret (
    node       text NOT NULL,
    topic      text NOT NULL,
    webhook_id text NOT NULL,
    secret     text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (node, topic)
);

CREATE TABLE exception_case (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reason       text NOT NULL,
    subject      text NOT NULL,
    payload      text,
    fingerprint  text NOT NULL UNIQUE,
    received_at  timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    times        integer NOT NULL DEFAULT 1
);
