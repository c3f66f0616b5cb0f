-- A document that is handled again is looked up by its content alone.
DROP INDEX interchange_hash;
CREATE INDEX interchange_hash ON interchange (hash, partner);
