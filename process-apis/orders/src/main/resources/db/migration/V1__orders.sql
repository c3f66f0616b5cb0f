-- An order is stored as one document beside the columns by which it is found; the row's lock serialises its changes.
CREATE TABLE orders (
    order_id   text PRIMARY KEY,
    consumer   text NOT NULL,
    reference  text NOT NULL,
    state      text NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    document   jsonb NOT NULL
);
CREATE INDEX orders_of_consumer ON orders (consumer, order_id DESC);
CREATE INDEX orders_by_reference ON orders (reference);

-- What became of each idempotency key; an open claim (no order yet) lapses, so that a crash does not block the key.
CREATE TABLE accepted_request (
    consumer      text NOT NULL,
    key           text NOT NULL,
    fingerprint   text NOT NULL,
    claimed_until timestamptz NOT NULL,
    order_id      text REFERENCES orders,
    PRIMARY KEY (consumer, key)
);

-- Every command that the process gives to another system; requested before the call, done with its outcome.
CREATE TABLE command (
    subject      text NOT NULL,
    step         text NOT NULL,
    order_id     text NOT NULL,
    requested_at timestamptz NOT NULL,
    done_at      timestamptz,
    attempts     integer NOT NULL DEFAULT 0,
    last_error   text,
    PRIMARY KEY (subject, step)
);
CREATE INDEX command_open ON command (requested_at) WHERE done_at IS NULL;

-- What takes too long or was refused for good: people look here.
CREATE TABLE escalation (
    subject   text NOT NULL,
    step      text NOT NULL,
    order_id  text NOT NULL,
    reason    text NOT NULL,
    raised_at timestamptz NOT NULL,
    settled_at timestamptz,
    PRIMARY KEY (subject, step)
);
