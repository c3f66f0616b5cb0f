CREATE TABLE case_record (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind          text NOT NULL,
    subject       text NOT NULL,
    detail        text NOT NULL,
    severity      text NOT NULL DEFAULT 'NORMAL' CHECK (severity IN ('LOW', 'NORMAL', 'HIGH')),
    state         text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'RESOLVED', 'DISCARDED')),
    owner         text,
    body          text, -- the newest message, so that it can be handled again
    body_type     text, -- what can handle it
    occurrences   integer NOT NULL DEFAULT 1,
    told          bigint NOT NULL DEFAULT 1, -- rises with everything that is told, so that a replay sees that it was overtaken
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    closed_at     timestamptz,
    CHECK ((state = 'OPEN') = (closed_at IS NULL)),
    CHECK ((body IS NULL) = (body_type IS NULL))
);
-- A subject may be longer than an index entry.
CREATE UNIQUE INDEX case_record_open ON case_record (kind, md5(subject)) WHERE state = 'OPEN';
CREATE INDEX case_record_kind ON case_record (kind, id);
CREATE INDEX case_record_subject ON case_record (md5(subject), id);

CREATE TABLE case_audit (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id bigint NOT NULL REFERENCES case_record,
    at      timestamptz NOT NULL,
    actor   text NOT NULL,
    action  text NOT NULL,
    reason  text
);
CREATE INDEX case_audit_case ON case_audit (case_id, id);
