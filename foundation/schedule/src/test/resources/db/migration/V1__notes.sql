CREATE TABLE topic (
    topic     text PRIMARY KEY,
    closed_at timestamptz
);
CREATE TABLE note (
    note       text PRIMARY KEY,
    topic      text REFERENCES topic,
    written_at timestamptz NOT NULL,
    is_needed  boolean NOT NULL DEFAULT false
);
