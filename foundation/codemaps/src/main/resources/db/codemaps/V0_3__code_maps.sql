CREATE TABLE code_map (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text NOT NULL,
    partner    text NOT NULL, -- empty: as everyone uses it
    code       text NOT NULL,
    version    integer NOT NULL CHECK (version > 0),
    canonical  text NOT NULL,
    valid_from timestamptz NOT NULL,
    author     text NOT NULL,
    changed_at timestamptz NOT NULL,
    UNIQUE (kind, partner, code, version)
);
