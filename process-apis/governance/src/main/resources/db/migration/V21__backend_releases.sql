-- A new version of a backend's interface. The assessment is a document: it is written and read as a whole, and what it breaks is counted
-- beside it so that a list needs not read it.
CREATE TABLE backend_release (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    backend       text NOT NULL,
    from_version  text NOT NULL,
    to_version    text NOT NULL,
    moves         jsonb NOT NULL,
    owner_team    text,
    owner_contact text,
    deadline      date,
    registered_by text NOT NULL,
    registered_at timestamptz NOT NULL,
    state         text NOT NULL DEFAULT 'REGISTERED' CHECK (state IN ('REGISTERED', 'BREAKING', 'ACKNOWLEDGED', 'HARMLESS')),
    assessment    jsonb,
    acknowledged_by text,
    acknowledged_at timestamptz,
    plan          text,
    UNIQUE (backend, from_version, to_version),
    CHECK (state = 'REGISTERED' OR assessment IS NOT NULL),
    CHECK (state <> 'ACKNOWLEDGED' OR acknowledged_at IS NOT NULL)
);

-- The two documents of a release, as the vendor wrote them.
CREATE TABLE backend_release_document (
    release     bigint NOT NULL REFERENCES backend_release,
    side        text   NOT NULL CHECK (side IN ('OLDER', 'NEWER')),
    format      text   NOT NULL,
    characters  bigint NOT NULL,
    received_at timestamptz NOT NULL,
    content     text   NOT NULL,
    PRIMARY KEY (release, side)
);
