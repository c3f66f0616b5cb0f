-- The channel's orders that were named with what was told: one that a figure names first is told even where the figure stays.
ALTER TABLE availability_told ADD counted text[] NOT NULL DEFAULT '{}';
