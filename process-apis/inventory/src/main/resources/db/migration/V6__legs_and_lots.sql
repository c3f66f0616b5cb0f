-- The day of its node on which a leg takes capacity; none where the node takes what comes.
ALTER TABLE leg ADD counted_on date;

-- Sellable stock that belongs to no lot: of an item tracked by lot it is not promised where lots can be told.
ALTER TABLE stock_position ADD unlotted numeric(19, 6) NOT NULL DEFAULT 0;
UPDATE stock_position position SET unlotted = heap.quantity
FROM (SELECT item, node, sum(quantity) AS quantity FROM stock_bucket
      WHERE lot = '' AND bucket IN ('AVAILABLE', 'ALLOCATED', 'PICKED') GROUP BY item, node) heap
WHERE heap.item = position.item AND heap.node = position.node;
