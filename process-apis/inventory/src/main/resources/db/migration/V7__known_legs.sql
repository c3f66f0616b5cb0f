-- What a node knows of our orders is summed up from an index alone, however many legs of a position are open.
ALTER TABLE leg_line ADD acknowledged_at timestamptz; -- as its leg
UPDATE leg_line line SET acknowledged_at = leg.acknowledged_at
FROM leg WHERE leg.leg_id = line.leg_id AND leg.acknowledged_at IS NOT NULL;
CREATE INDEX leg_line_known ON leg_line (item, node, acknowledged_at) INCLUDE (open)
    WHERE open > 0 AND acknowledged_at IS NOT NULL;
