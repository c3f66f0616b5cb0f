CREATE TABLE interchange (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partner        text NOT NULL, -- as it calls itself in ISA06
    control_number bigint,        -- ISA13; absent where the file could not be read
    file_name      text NOT NULL,
    hash           text NOT NULL,
    content        bytea,         -- absent where the same content is kept under another name
    state          text NOT NULL CHECK (state IN ('RECEIVED', 'JUDGED', 'DONE', 'REJECTED', 'REPEATED')),
    reason         text,
    filed          boolean NOT NULL DEFAULT false, -- moved away in the partner's folder
    received_at    timestamptz NOT NULL,
    decided_at     timestamptz
);
CREATE UNIQUE INDEX interchange_number ON interchange (partner, control_number) WHERE state IN ('RECEIVED', 'JUDGED', 'DONE');
CREATE INDEX interchange_hash ON interchange (partner, hash);
CREATE INDEX interchange_unfinished ON interchange (partner, id) WHERE state IN ('RECEIVED', 'JUDGED');

CREATE TABLE received_set (
    interchange_id bigint NOT NULL REFERENCES interchange,
    group_index    integer NOT NULL,
    set_index      integer NOT NULL,
    state          text NOT NULL CHECK (state IN ('WAITING', 'APPLIED', 'HELD', 'REJECTED')),
    reason         text,
    PRIMARY KEY (interchange_id, group_index, set_index)
);

CREATE TABLE replayed_set (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partner     text NOT NULL,
    set_name    text NOT NULL, -- control numbers of interchange, group and set
    set_id      text NOT NULL,
    replayed_at timestamptz NOT NULL
);

CREATE TABLE received_control (
    partner text PRIMARY KEY,
    last    bigint NOT NULL
);

CREATE TABLE missing_control (
    partner text NOT NULL,
    number  bigint NOT NULL,
    PRIMARY KEY (partner, number)
);

CREATE TABLE watched_file (
    partner         text NOT NULL,
    name            text NOT NULL,
    size            bigint NOT NULL,
    modified_at     timestamptz NOT NULL,
    first_seen_at   timestamptz NOT NULL,
    unchanged_since timestamptz NOT NULL,
    PRIMARY KEY (partner, name)
);

CREATE TABLE seen_document (
    partner    text NOT NULL,
    set_id     text NOT NULL,
    name       text NOT NULL, -- the partner's own: shipment, receipt, adjustment
    hash       text NOT NULL,
    applied_at timestamptz NOT NULL,
    PRIMARY KEY (partner, set_id, name)
);

CREATE TABLE sent_control (
    partner text PRIMARY KEY,
    last    bigint NOT NULL
);

CREATE TABLE outgoing_document (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partner            text NOT NULL,
    set_id             text NOT NULL,
    subject            text NOT NULL,
    body               text NOT NULL, -- the segments between ST and SE
    state              text NOT NULL
        CHECK (state IN ('QUEUED', 'NUMBERED', 'SENT', 'ACKNOWLEDGED', 'REFUSED', 'WITHDRAWN')),
    interchange        bigint,
    group_number       bigint,
    content            text,          -- with its envelope, as it leaves every time
    file_name          text,
    reason             text,
    queued_at          timestamptz NOT NULL,
    sent_at            timestamptz,
    acknowledgment_due timestamptz,   -- absent where none is expected, or a case was opened
    acknowledged_at    timestamptz,
    CHECK ((state IN ('QUEUED', 'WITHDRAWN')) <= (interchange IS NULL))
);
CREATE UNIQUE INDEX outgoing_document_number ON outgoing_document (partner, interchange);
CREATE INDEX outgoing_document_waiting ON outgoing_document (partner, id) WHERE state IN ('QUEUED', 'NUMBERED');
CREATE INDEX outgoing_document_due ON outgoing_document (acknowledgment_due) WHERE state = 'SENT';
CREATE INDEX outgoing_document_subject ON outgoing_document (partner, set_id, subject);

CREATE SEQUENCE fulfilment_number;
CREATE TABLE fulfilment_order (
    leg_id             text PRIMARY KEY,
    number             text NOT NULL UNIQUE, -- what the warehouse knows it by; W0502 takes 22 characters
    order_id           text NOT NULL,
    node               text NOT NULL,
    reference          text NOT NULL,
    ship_to            jsonb NOT NULL,
    requested_delivery date,
    state              text NOT NULL CHECK (state IN ('REQUESTED', 'ACCEPTED', 'PACKED', 'CANCELLED', 'SHIPPED')),
    requested_at       timestamptz NOT NULL
);

CREATE TABLE fulfilment_line (
    leg_id      text NOT NULL REFERENCES fulfilment_order,
    line_number integer NOT NULL,
    item        text NOT NULL,
    ordered     numeric NOT NULL CHECK (ordered > 0),
    shipped     numeric NOT NULL DEFAULT 0 CHECK (shipped >= 0),
    closed      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (leg_id, line_number)
);

CREATE TABLE reported_milestone (
    event_id    text PRIMARY KEY,
    leg_id      text NOT NULL REFERENCES fulfilment_order,
    reported_at timestamptz NOT NULL
);

CREATE SEQUENCE notice_number;
CREATE TABLE advance_notice (
    notice_id   text PRIMARY KEY,
    number      text NOT NULL UNIQUE, -- what the warehouse knows it by
    node        text NOT NULL,
    expected_at timestamptz NOT NULL,
    origin      text,
    state       text NOT NULL CHECK (state IN ('ANNOUNCED', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CANCELLED')),
    given_at    timestamptz NOT NULL
);

CREATE TABLE notice_line (
    notice_id   text NOT NULL REFERENCES advance_notice,
    line_number integer NOT NULL,
    item        text NOT NULL,
    announced   numeric NOT NULL CHECK (announced > 0),
    lot         text,
    expiry      date,
    received    numeric NOT NULL DEFAULT 0,
    damaged     numeric NOT NULL DEFAULT 0,
    missing     numeric NOT NULL DEFAULT 0,
    PRIMARY KEY (notice_id, line_number)
);

CREATE TABLE stock_position (
    node     text NOT NULL,
    item     text NOT NULL,
    unit     text NOT NULL,
    as_of    timestamptz NOT NULL,
    event_id text NOT NULL, -- the event that told it
    unclear  boolean NOT NULL, -- whether a part of it lies in UNKNOWN
    buckets  jsonb NOT NULL,
    PRIMARY KEY (node, item)
);

CREATE TABLE stock_report (
    node        text NOT NULL,
    interchange bigint NOT NULL,
    name        text NOT NULL,
    as_of       timestamptz NOT NULL,
    sets        integer NOT NULL,
    confirmed   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (node, interchange, as_of)
);
CREATE INDEX stock_report_newest ON stock_report (node, as_of DESC);

CREATE TABLE stock_report_set (
    node        text NOT NULL,
    interchange bigint NOT NULL,
    as_of       timestamptz NOT NULL,
    set_name    text NOT NULL,
    complete    boolean NOT NULL,
    PRIMARY KEY (node, interchange, as_of, set_name),
    FOREIGN KEY (node, interchange, as_of) REFERENCES stock_report
);
