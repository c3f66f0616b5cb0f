-- What each event told; timelines are read from it and never stored, so that the order of arrival cannot matter.
CREATE TABLE milestone (
    event_source text NOT NULL,
    event_id     text NOT NULL,
    order_id     text NOT NULL,
    milestone    text NOT NULL,
    node         text,
    occurred_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    source       text NOT NULL,
    consumer     text,
    PRIMARY KEY (event_source, event_id)
);
CREATE INDEX milestone_order ON milestone (order_id);

-- The names an event gave to its order, whatever system they come from.
CREATE TABLE identifier (
    event_source text NOT NULL,
    event_id     text NOT NULL,
    order_id     text NOT NULL,
    system       text NOT NULL,
    kind         text NOT NULL,
    value        text NOT NULL,
    PRIMARY KEY (event_source, event_id, system, kind, value),
    FOREIGN KEY (event_source, event_id) REFERENCES milestone
);
CREATE INDEX identifier_value ON identifier (value);
CREATE INDEX identifier_order ON identifier (order_id);
