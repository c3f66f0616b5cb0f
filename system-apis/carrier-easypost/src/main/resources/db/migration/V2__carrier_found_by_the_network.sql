-- A shipper may tell a tracking number without its carrier; the network finds it.
ALTER TABLE tracker ALTER COLUMN carrier DROP NOT NULL;
ALTER TABLE exception_case ALTER COLUMN carrier DROP NOT NULL;
