-- An assessment is asked for, and made by whichever replica comes to it; one that breaks off is begun again, a few times.
ALTER TABLE backend_release
    ADD COLUMN asked_at timestamptz,
    ADD COLUMN attempts int NOT NULL DEFAULT 0,
    ADD COLUMN refusal  text;
CREATE INDEX backend_release_asked ON backend_release (asked_at) WHERE asked_at IS NOT NULL;

-- Who removed which release; the rows stay.
CREATE TABLE backend_release_removal (
    release      bigint PRIMARY KEY,
    backend      text NOT NULL,
    from_version text NOT NULL,
    to_version   text NOT NULL,
    state        text NOT NULL,
    plan         text,
    removed_by   text NOT NULL,
    removed_at   timestamptz NOT NULL
);
