-- The one row per item and node that every reservation locks, in the order of item and node. It now carries the supply side
-- too, so that the promise needs this row alone.
ALTER TABLE stock_commitment RENAME TO stock_position;
ALTER TABLE stock_position RENAME COLUMN reserved TO hard;
ALTER TABLE stock_position
    ADD as_of            timestamptz, -- the moment of the last snapshot; null: never reported, never promised
    ADD sellable         numeric(19, 6) NOT NULL DEFAULT 0, -- AVAILABLE, ALLOCATED and PICKED, without expired lots
    ADD claimed          numeric(19, 6) NOT NULL DEFAULT 0, -- the part of it that the node keeps for orders, ours or not
    ADD others           numeric(19, 6) NOT NULL DEFAULT 0 CHECK (others >= 0), -- claimed for orders that are not ours
    ADD unseen           numeric(19, 6) NOT NULL DEFAULT 0 CHECK (unseen >= 0), -- shipped by us, not yet shown by the node
    ADD outflow_quantity numeric(19, 6) NOT NULL DEFAULT 0, -- what left between reports and nobody told, lately
    ADD outflow_period   interval NOT NULL DEFAULT '1 day', -- over which that was measured; at first one quiet day
    ADD version          bigint NOT NULL DEFAULT 0; -- rises with every change
CREATE INDEX stock_position_overlay ON stock_position (node) WHERE unseen > 0 OR others > 0;

UPDATE stock_position position SET as_of = told.as_of, sellable = told.sellable, claimed = told.claimed
FROM (SELECT item, node, min(as_of) AS as_of, sum(quantity) AS sellable,
          coalesce(sum(quantity) FILTER (WHERE bucket <> 'AVAILABLE'), 0) AS claimed
      FROM stock_bucket WHERE bucket IN ('AVAILABLE', 'ALLOCATED', 'PICKED') GROUP BY item, node) told
WHERE told.item = position.item AND told.node = position.node;

-- What left a node is seen once its snapshot is younger. A node that reports only changes may have shown it in the very
-- instant of the shipment; a confirmation of its whole feed one interval later settles that.
CREATE VIEW stock_overlay AS
SELECT position.item, position.node, coalesce(gone.quantity, 0) AS unseen,
    greatest(0, position.claimed - coalesce(open.known, 0) - coalesce(gone.known, 0)) AS others
FROM stock_position position
JOIN node ON node.node = position.node
LEFT JOIN node_feed feed ON feed.node = position.node
LEFT JOIN LATERAL (
    SELECT sum(line.open) AS known FROM leg_line line JOIN leg ON leg.leg_id = line.leg_id
    WHERE line.item = position.item AND line.node = position.node AND line.open > 0
      AND leg.acknowledged_at <= greatest(position.as_of, feed.confirmed_as_of)
) open ON true
LEFT JOIN LATERAL (
    SELECT sum(shipped.quantity) AS quantity, sum(shipped.quantity) FILTER (
        WHERE leg.acknowledged_at <= greatest(position.as_of, feed.confirmed_as_of)) AS known
    FROM shipped_line shipped LEFT JOIN leg ON leg.leg_id = shipped.leg_id
    WHERE shipped.item = position.item AND shipped.node = position.node AND shipped.shipped_at >= position.as_of
      AND (feed.confirmed_as_of IS NULL OR feed.confirmed_as_of <= shipped.shipped_at + node.expected_interval)
) gone ON true;

UPDATE stock_position position SET unseen = overlay.unseen, others = overlay.others
FROM stock_overlay overlay WHERE overlay.item = position.item AND overlay.node = position.node;
