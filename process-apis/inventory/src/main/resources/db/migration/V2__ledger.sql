-- What nodes told is kept as it was told. The stock of a position is the last snapshot that counts and the movements after
-- it; every figure below can be worked out again from these rows.

-- The one row per item and node that every reservation locks, in the order of item and node. It now carries the supply side
-- too, so that the promise needs this row alone.
ALTER TABLE stock_commitment RENAME TO stock_position;
ALTER TABLE stock_position RENAME COLUMN reserved TO hard;
ALTER TABLE stock_position
    ADD as_of            timestamptz, -- the moment of the last snapshot; null: never reported, never promised
    ADD observation      text, -- that snapshot
    ADD sellable         numeric(19, 6) NOT NULL DEFAULT 0, -- AVAILABLE, ALLOCATED and PICKED, without expired lots
    ADD sellable_until   date, -- the last day of the lot that expires next; from the day after, sellable is less
    ADD claimed          numeric(19, 6) NOT NULL DEFAULT 0, -- the part of it that the node keeps for orders, ours or not
    ADD others           numeric(19, 6) NOT NULL DEFAULT 0 CHECK (others >= 0), -- claimed for orders that are not ours
    ADD unseen           numeric(19, 6) NOT NULL DEFAULT 0 CHECK (unseen >= 0), -- shipped by us, not yet shown by the node
    ADD outflow_quantity numeric(19, 6) NOT NULL DEFAULT 0, -- what left between reports and nobody told, lately
    ADD outflow_period   interval NOT NULL DEFAULT '1 hour', -- over which there was something to take; at first one quiet hour
    ADD version          bigint NOT NULL DEFAULT 0; -- rises with every change
ALTER TABLE stock_position SET (fillfactor = 70);
ALTER TABLE stock_bucket SET (fillfactor = 70);
CREATE INDEX stock_position_overlay ON stock_position (node) WHERE unseen > 0 OR others > 0;
CREATE INDEX stock_position_expiry ON stock_position (sellable_until) WHERE sellable_until IS NOT NULL;

-- Absolute stock of an item at a node. What a snapshot does not name, it says to be nothing.
CREATE TABLE stock_snapshot (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item             text NOT NULL,
    node             text NOT NULL,
    observation      text NOT NULL, -- the event that told it
    source           text NOT NULL,
    as_of            timestamptz NOT NULL,
    sequence         bigint,
    lines            jsonb NOT NULL, -- [{"bucket", "lot", "expiry"?, "quantity"}], in the base unit
    received_at      timestamptz NOT NULL,
    voided_at        timestamptz,
    counts           boolean NOT NULL DEFAULT false, -- false too where its source numbers it before an earlier one
    outflow_quantity numeric(19, 6), -- measured up to it, where it counts
    outflow_period   interval,
    UNIQUE (node, observation, item),
    FOREIGN KEY (item, node) REFERENCES stock_position
) WITH (fillfactor = 60); -- a row is marked in place as soon as it is worked out
CREATE INDEX stock_snapshot_moment ON stock_snapshot (item, node, as_of);
CREATE INDEX stock_snapshot_sequence ON stock_snapshot (item, node, source, sequence)
    WHERE voided_at IS NULL AND sequence IS NOT NULL;

-- A signed change, told by the node for anything but our own shipments.
CREATE TABLE stock_movement (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item        text NOT NULL,
    node        text NOT NULL,
    source      text NOT NULL,
    movement    text NOT NULL, -- the source's own name of it
    occurred_at timestamptz NOT NULL,
    sequence    bigint,
    reason      text NOT NULL,
    reference   text,
    changes     jsonb NOT NULL, -- as the lines of a snapshot, signed
    received_at timestamptz NOT NULL,
    voided_at   timestamptz,
    UNIQUE (node, source, movement),
    FOREIGN KEY (item, node) REFERENCES stock_position
);
CREATE INDEX stock_movement_moment ON stock_movement (item, node, occurred_at);

-- A source took back what it had told, or is yet to tell.
CREATE TABLE stock_correction (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    node              text NOT NULL REFERENCES node,
    source            text NOT NULL,
    corrected         text NOT NULL, -- an observation or a movement
    reason            text NOT NULL,
    declared_at       timestamptz NOT NULL,
    corrective_events text[] NOT NULL,
    received_at       timestamptz NOT NULL,
    UNIQUE (node, source, corrected)
);

-- Which numbers of a source's movements are missing.
CREATE TABLE movement_sequence (
    node    text NOT NULL REFERENCES node,
    source  text NOT NULL,
    through bigint NOT NULL, -- the highest seen
    gaps    jsonb NOT NULL DEFAULT '[]', -- [{"first", "last", "before"}]: the moment of the movement after the gap
    PRIMARY KEY (node, source)
);

INSERT INTO stock_position (item, node) SELECT DISTINCT item, node FROM stock_bucket ON CONFLICT DO NOTHING;

-- Stock as of now, where there is any: the last snapshot and the movements after it.
INSERT INTO stock_snapshot (item, node, observation, source, as_of, sequence, lines, received_at, counts,
    outflow_quantity, outflow_period)
SELECT item, node, 'known before the ledger', (array_agg(source ORDER BY as_of DESC))[1],
    coalesce(min(as_of) FILTER (WHERE bucket IN ('AVAILABLE', 'ALLOCATED', 'PICKED')), min(as_of)), max(sequence),
    coalesce(jsonb_agg(jsonb_build_object('bucket', bucket, 'lot', '', 'quantity', trim_scale(quantity)) ORDER BY bucket)
        FILTER (WHERE quantity <> 0), '[]'),
    max(received_at), true, 0, '1 hour'
FROM stock_bucket GROUP BY item, node;

ALTER TABLE stock_bucket
    DROP CONSTRAINT stock_bucket_pkey,
    DROP CONSTRAINT stock_bucket_item_fkey,
    DROP CONSTRAINT stock_bucket_node_fkey,
    ADD FOREIGN KEY (item, node) REFERENCES stock_position,
    DROP as_of, DROP sequence, DROP source, DROP received_at,
    ADD lot text NOT NULL DEFAULT '', -- empty where the item is not tracked by lot, or no lot was told
    ADD expiry date, -- the last day on which the lot may be used
    ADD PRIMARY KEY (item, node, lot, bucket);

UPDATE stock_position position
SET as_of = told.as_of, observation = told.observation,
    sellable = coalesce(lying.sellable, 0), claimed = coalesce(lying.claimed, 0)
FROM stock_snapshot told
LEFT JOIN (SELECT item, node, sum(quantity) AS sellable, sum(quantity) FILTER (WHERE bucket <> 'AVAILABLE') AS claimed
           FROM stock_bucket WHERE bucket IN ('AVAILABLE', 'ALLOCATED', 'PICKED') GROUP BY item, node) lying
    USING (item, node)
WHERE told.item = position.item AND told.node = position.node;

-- What left a node is seen once its snapshot is younger. A node that reports only changes may have shown it in the very
-- instant of the shipment; a confirmation of its whole feed one interval later settles that.
UPDATE stock_position position
SET unseen = overlay.unseen, others = overlay.others
FROM (SELECT known.item, known.node, coalesce(gone.quantity, 0) AS unseen,
          greatest(0, known.claimed - coalesce(open.known, 0) - coalesce(gone.known, 0)) AS others
      FROM stock_position known
      JOIN node ON node.node = known.node
      LEFT JOIN node_feed feed ON feed.node = known.node
      LEFT JOIN LATERAL (
          SELECT sum(line.open) AS known FROM leg_line line JOIN leg ON leg.leg_id = line.leg_id
          WHERE line.item = known.item AND line.node = known.node AND line.open > 0
            AND leg.acknowledged_at <= greatest(known.as_of, feed.confirmed_as_of)
      ) open ON true
      LEFT JOIN LATERAL (
          SELECT sum(shipped.quantity) AS quantity, sum(shipped.quantity) FILTER (
              WHERE leg.acknowledged_at <= greatest(known.as_of, feed.confirmed_as_of)) AS known
          FROM shipped_line shipped LEFT JOIN leg ON leg.leg_id = shipped.leg_id
          WHERE shipped.item = known.item AND shipped.node = known.node AND shipped.shipped_at >= known.as_of
            AND (feed.confirmed_as_of IS NULL OR feed.confirmed_as_of <= shipped.shipped_at + node.expected_interval)
      ) gone ON true) overlay
WHERE overlay.item = position.item AND overlay.node = position.node;
