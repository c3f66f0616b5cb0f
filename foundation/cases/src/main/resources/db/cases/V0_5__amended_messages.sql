ALTER TABLE case_audit ADD COLUMN amended text; -- the message as that person mended it; the case keeps the one that came
