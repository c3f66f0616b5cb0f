-- One row per shipment that is followed; several shipments may travel in one parcel and share its tracker.
CREATE TABLE tracker (
    shipment_id     text PRIMARY KEY,
    order_id        text NOT NULL,
    leg_id          text NOT NULL,
    node            text,
    carrier         text NOT NULL,
    tracking_number text NOT NULL,
    easypost_id     text,
    tracking_url    text,
    final           boolean NOT NULL DEFAULT false,
    created_at      timestamptz NOT NULL,
    heard_at        timestamptz NOT NULL,
    leased_until    timestamptz
);
CREATE INDEX tracker_easypost_id ON tracker (easypost_id);
CREATE INDEX tracker_unbound ON tracker (tracking_number) WHERE easypost_id IS NULL;
CREATE INDEX tracker_silent ON tracker (heard_at) WHERE NOT final AND easypost_id IS NOT NULL;

-- What a shipment reached; the key makes each fact known, and told, once.
CREATE TABLE reached (
    shipment_id     text NOT NULL REFERENCES tracker,
    fact            text NOT NULL,
    milestone       text NOT NULL,
    occurred_at     timestamptz NOT NULL,
    note            text,
    mapping_version integer NOT NULL,
    PRIMARY KEY (shipment_id, fact)
);

CREATE TABLE exception_case (
    case_number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind            text NOT NULL,
    fact            text NOT NULL UNIQUE,
    shipment_id     text,
    order_id        text,
    carrier         text NOT NULL,
    tracking_number text NOT NULL,
    code            text NOT NULL,
    mapping_version integer NOT NULL,
    occurred_at     timestamptz NOT NULL,
    opened_at       timestamptz NOT NULL
);
