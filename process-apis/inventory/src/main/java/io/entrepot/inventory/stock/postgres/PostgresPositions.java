package io.entrepot.inventory.stock.postgres;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.inventory.stock.Positions;
import io.entrepot.inventory.stock.StockSnapshot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Positions as one row per bucket; the row itself decides whether a snapshot is newer. */
@Repository
class PostgresPositions implements Positions {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresPositions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void apply(StockSnapshot snapshot) {
        jdbc.sql("INSERT INTO stock_commitment (item, node) VALUES (:item, :node) ON CONFLICT DO NOTHING")
                .param("item", snapshot.item().value())
                .param("node", snapshot.node().value())
                .update();
        // in one order, so that two snapshots of one position never wait for each other
        new TreeMap<>(snapshot.buckets()).forEach((bucket, quantity) -> apply(snapshot, bucket, quantity));
    }

    @Override
    public void confirm(FeedConfirmed confirmed) {
        jdbc.sql("""
                INSERT INTO node_feed AS known (node, confirmed_as_of) VALUES (:node, :asOf)
                ON CONFLICT (node) DO UPDATE
                SET confirmed_as_of = greatest(known.confirmed_as_of, excluded.confirmed_as_of)""")
                .param("node", confirmed.node().value())
                .param("asOf", confirmed.asOf().atOffset(ZoneOffset.UTC))
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
