-- That a consumer agreed to the end of a version. Rows are only ever added: a revocation is a row that names the consent.
CREATE TABLE consent (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer   text NOT NULL,
    layer      text NOT NULL,
    api        text NOT NULL,
    major      int  NOT NULL,
    ends_on    date NOT NULL,
    given_by   text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX consent_version ON consent (layer, api, major, consumer);
CREATE INDEX consent_consumer ON consent (consumer);

CREATE TABLE consent_revocation (
    consent     bigint PRIMARY KEY REFERENCES consent,
    reason      text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
);
