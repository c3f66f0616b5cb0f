package io.entrepot.inventory.stock.postgres;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.stock.Overlay;
import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.stock.Positions;
import io.entrepot.inventory.stock.StockSnapshot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Positions as one row per bucket; the row itself decides whether a snapshot is newer. */
@Repository
class PostgresPositions implements Positions {

    private final JdbcClient jdbc;
    private final Overlay overlay;
    private final Clock clock;

    PostgresPositions(JdbcClient jdbc, Overlay overlay, Clock clock) {
        this.jdbc = jdbc;
        this.overlay = overlay;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void apply(StockSnapshot snapshot) {
        jdbc.sql("INSERT INTO stock_position (item, node) VALUES (:item, :node) ON CONFLICT DO NOTHING")
                .param("item", snapshot.item().value())
                .param("node", snapshot.node().value())
                .update();
        // in one order, so that two snapshots of one position never wait for each other
        new TreeMap<>(snapshot.buckets()).forEach((bucket, quantity) -> apply(snapshot, bucket, quantity));
        sumUp(snapshot);
        overlay.refresh(List.of(new PositionKey(snapshot.item(), snapshot.node())));
    }

    @Override
    @Transactional
    public void confirm(FeedConfirmed confirmed) {
        jdbc.sql("""
                INSERT INTO node_feed AS known (node, confirmed_as_of) VALUES (:node, :asOf)
                ON CONFLICT (node) DO UPDATE
                SET confirmed_as_of = greatest(known.confirmed_as_of, excluded.confirmed_as_of)""")
                .param("node", confirmed.node().value())
                .param("asOf", confirmed.asOf().atOffset(ZoneOffset.UTC))
                .update();
        overlay.refresh(concerned(confirmed.node()));
    }

    /** Only where something is unseen or claimed by others can a confirmation change that. */
    private List<PositionKey> concerned(NodeId node) {
        return jdbc.sql("SELECT item FROM stock_position WHERE node = :node AND (unseen > 0 OR others > 0)")
                .param("node", node.value())
                .query((row, number) -> new PositionKey(new ItemNumber(row.getString("item")), node))
                .list();
    }

    private void sumUp(StockSnapshot snapshot) {
        jdbc.sql("""
                UPDATE stock_position position
                SET as_of = told.as_of, sellable = told.sellable, claimed = told.claimed, version = position.version + 1
                FROM (SELECT min(as_of) AS as_of, sum(quantity) AS sellable,
                          coalesce(sum(quantity) FILTER (WHERE bucket <> 'AVAILABLE'), 0) AS claimed
                      FROM stock_bucket
                      WHERE item = :item AND node = :node AND bucket IN ('AVAILABLE', 'ALLOCATED', 'PICKED')) told
                WHERE position.item = :item AND position.node = :node AND told.as_of IS NOT NULL""")
                .param("item", snapshot.item().value())
                .param("node", snapshot.node().value())
                .update();
    }

    private void apply(StockSnapshot snapshot, Bucket bucket, BigDecimal quantity) {
        jdbc.sql("""
                INSERT INTO stock_bucket AS known (item, node, bucket, quantity, as_of, sequence, source, received_at)
                VALUES (:item, :node, :bucket, :quantity, :asOf, :sequence, :source, :now)
                ON CONFLICT (item, node, bucket) DO UPDATE
                SET quantity = excluded.quantity, as_of = excluded.as_of, sequence = excluded.sequence,
                    source = excluded.source, received_at = excluded.received_at
                WHERE CASE WHEN known.sequence IS NOT NULL AND excluded.sequence IS NOT NULL
                                AND known.source = excluded.source
                           THEN excluded.sequence > known.sequence AND excluded.as_of >= known.as_of
                           ELSE excluded.as_of > known.as_of END""")
                .param("item", snapshot.item().value())
                .param("node", snapshot.node().value())
                .param("bucket", bucket.name())
                .param("quantity", quantity)
                .param("asOf", snapshot.asOf().atOffset(ZoneOffset.UTC))
                .param("sequence", snapshot.sequence())
                .param("source", snapshot.source())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
