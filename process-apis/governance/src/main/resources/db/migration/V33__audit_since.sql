-- Entries are kept for ever: what was done of late, by whomever, is found without looking at all of them.
CREATE INDEX audit_entry_at ON audit_entry (at);
