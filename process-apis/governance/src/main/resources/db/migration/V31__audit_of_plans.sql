-- What an action alone does not say: of a change of plan, the plan that was given.
ALTER TABLE audit_entry ADD COLUMN detail text;
