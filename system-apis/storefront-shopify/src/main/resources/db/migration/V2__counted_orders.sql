-- The shop's orders that the figure says it counts.
ALTER TABLE figure ADD counted text[] NOT NULL DEFAULT '{}';
