-- Marks come with every reservation. Should a crash lose them, the next look at everything tells what they stood for.
ALTER TABLE availability_mark SET UNLOGGED;
CREATE INDEX availability_mark_item ON availability_mark (item);
