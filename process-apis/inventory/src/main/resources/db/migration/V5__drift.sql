-- One comparison of our projection with the ERP, the warehouses and the channels, in two looks.
CREATE TABLE drift_run (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    items         text[] NOT NULL, -- none: all
    nodes         text[] NOT NULL, -- none: all
    requested_by  text NOT NULL,
    state         text NOT NULL CHECK (state IN ('REQUESTED', 'LOOKING', 'WAITING', 'DONE')),
    requested_at  timestamptz NOT NULL,
    look_again_at timestamptz,
    finished_at   timestamptz,
    compared      integer NOT NULL DEFAULT 0,
    suspected     integer NOT NULL DEFAULT 0,
    moving        integer NOT NULL DEFAULT 0,
    found         integer NOT NULL DEFAULT 0,
    not_compared  text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX drift_run_unfinished ON drift_run (id) WHERE state <> 'DONE';
CREATE INDEX drift_run_requested ON drift_run (requested_by, requested_at);

-- What differed at the first look, until the second.
CREATE TABLE drift_suspect (
    run        bigint NOT NULL REFERENCES drift_run,
    with_whom  text NOT NULL,
    place      text NOT NULL,
    item       text NOT NULL,
    node       text NOT NULL DEFAULT '', -- empty where it is about all nodes together
    ours       numeric(19, 6) NOT NULL,
    ours_as_of timestamptz,
    theirs     numeric(19, 6) NOT NULL,
    PRIMARY KEY (run, with_whom, place, item, node)
);

-- How far both sides agreed at each place.
CREATE TABLE drift_accuracy (
    run         bigint NOT NULL REFERENCES drift_run,
    with_whom   text NOT NULL,
    place       text NOT NULL,
    measured_at timestamptz NOT NULL,
    pairs       integer NOT NULL,
    agreeing    integer NOT NULL,
    tolerable   integer NOT NULL,
    explained   integer NOT NULL,
    PRIMARY KEY (with_whom, place, run)
);

-- A difference that two looks confirmed.
CREATE TABLE drift_finding (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    with_whom     text NOT NULL CHECK (with_whom IN ('ERP', 'WAREHOUSE', 'CHANNEL')),
    place         text NOT NULL,
    item          text NOT NULL,
    node          text NOT NULL DEFAULT '',
    state         text NOT NULL CHECK (state IN ('HEALING', 'CASE', 'CLOSED')),
    class         text NOT NULL CHECK (class IN ('TIMING', 'MAPPING', 'LOST_MESSAGE', 'DUPLICATE', 'REAL_VARIANCE')),
    rule          text NOT NULL,
    sentence      text NOT NULL,
    healing       text NOT NULL,
    ours          numeric(19, 6) NOT NULL,
    theirs        numeric(19, 6) NOT NULL,
    owner         text,
    times         integer NOT NULL,
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    closed_at     timestamptz,
    run           bigint NOT NULL REFERENCES drift_run, -- the last that looked at it
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL))
);
CREATE UNIQUE INDEX drift_finding_open ON drift_finding (with_whom, place, item, node) WHERE closed_at IS NULL;
CREATE INDEX drift_finding_item ON drift_finding (item, id);

-- Shipments that are in the books of the ERP; until then it still counts the goods.
CREATE TABLE posted_shipment (
    shipment  text PRIMARY KEY,
    posted_at timestamptz NOT NULL
);
CREATE INDEX shipped_line_item ON shipped_line (item, shipped_at);

-- What nodes received, which their reports show before the ERP's books do.
CREATE TABLE goods_receipt (
    node        text NOT NULL,
    source      text NOT NULL,
    receipt     text NOT NULL,
    line        integer NOT NULL,
    item        text NOT NULL,
    quantity    numeric(19, 6) NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (node, source, receipt, line)
);
CREATE INDEX goods_receipt_item ON goods_receipt (item, received_at);
