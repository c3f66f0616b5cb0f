-- That a partner wants a further scope for an application. A request is decided once; granted_at says that the realm followed.
CREATE TABLE access_request (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer     text NOT NULL,
    application  text NOT NULL,
    scope        text NOT NULL,
    reason       text NOT NULL,
    requested_by text NOT NULL,
    requested_at timestamptz NOT NULL,
    state        text NOT NULL DEFAULT 'REQUESTED' CHECK (state IN ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    decided_by   text,
    decided_at   timestamptz,
    decision_reason text,
    granted_at   timestamptz,
    CHECK ((state = 'REQUESTED') = (decided_at IS NULL)),
    CHECK (granted_at IS NULL OR state = 'APPROVED')
);
CREATE UNIQUE INDEX access_request_open ON access_request (application, scope) WHERE state = 'REQUESTED';
CREATE INDEX access_request_consumer ON access_request (consumer, id);
