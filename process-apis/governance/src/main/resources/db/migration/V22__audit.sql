-- What developers did to applications of their partner. An entry is written before it is done and never changed; its outcome is a row of its own.
CREATE TABLE audit_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer    text NOT NULL,
    application text NOT NULL,
    action      text NOT NULL,
    person      text NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX audit_entry_consumer ON audit_entry (consumer, id);
CREATE INDEX audit_entry_application ON audit_entry (application, id);

CREATE TABLE audit_outcome (
    entry bigint PRIMARY KEY REFERENCES audit_entry,
    done  boolean NOT NULL,
    at    timestamptz NOT NULL
);
