-- Partners' webhooks. The key of the request that made one stays with it, so that a repeated request finds it.
CREATE TABLE webhook (
    webhook_id    text PRIMARY KEY,
    consumer      text NOT NULL,
    address       text NOT NULL,
    types         text[] NOT NULL,
    description   text,
    state         text NOT NULL CHECK (state IN ('ENABLED', 'DISABLED')),
    reason        text,
    state_since   timestamptz NOT NULL,
    failing_since timestamptz, -- absent while attempts succeed
    created_at    timestamptz NOT NULL,
    request_key   text NOT NULL,
    fingerprint   text NOT NULL,
    UNIQUE (consumer, request_key),
    CHECK ((state = 'DISABLED') = (reason IS NOT NULL))
);

-- Secrets are sealed; those without an end sign until they are followed by another.
CREATE TABLE webhook_secret (
    webhook_id  text NOT NULL REFERENCES webhook ON DELETE CASCADE,
    request_key text NOT NULL,
    sealed      bytea NOT NULL,
    added_at    timestamptz NOT NULL,
    ends_at     timestamptz,
    PRIMARY KEY (webhook_id, request_key)
);
CREATE INDEX webhook_secret_ended ON webhook_secret (ends_at) WHERE ends_at IS NOT NULL;

-- A notice for one webhook: the queue of what is to be sent, and the history of what was.
CREATE TABLE delivery (
    delivery_id  text PRIMARY KEY,
    webhook_id   text NOT NULL REFERENCES webhook ON DELETE CASCADE,
    event        text NOT NULL, -- the same event makes no second delivery
    type         text NOT NULL,
    subject      text NOT NULL, -- of one subject the earlier goes first
    body         text NOT NULL,
    state        text NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED', 'WITHHELD')),
    attempts     integer NOT NULL DEFAULT 0, -- all of them
    tries        integer NOT NULL DEFAULT 0, -- of the schedule; begins anew when a person sends it again
    created_at   timestamptz NOT NULL,
    due_at       timestamptz,
    leased_until timestamptz,
    UNIQUE (webhook_id, event),
    CHECK ((state = 'PENDING') = (due_at IS NOT NULL))
);
CREATE INDEX delivery_due ON delivery (webhook_id, due_at) WHERE state = 'PENDING';
CREATE INDEX delivery_of_subject ON delivery (webhook_id, subject) WHERE state = 'PENDING';
CREATE INDEX delivery_history ON delivery (webhook_id, delivery_id DESC);
CREATE INDEX delivery_created ON delivery (created_at);

CREATE TABLE delivery_attempt (
    delivery_id text NOT NULL REFERENCES delivery ON DELETE CASCADE,
    number      integer NOT NULL,
    started_at  timestamptz NOT NULL,
    took_ms     bigint NOT NULL,
    outcome     text NOT NULL,
    status      integer,
    excerpt     text,
    PRIMARY KEY (delivery_id, number)
);
