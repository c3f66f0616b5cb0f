package io.entrepot.wmsopenboxes.stock.postgres;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.warehouse.stock.StockPosition;
import io.entrepot.wmsopenboxes.stock.StockPositions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Observed stock in a table; every reading is published as a whole. */
@Repository
class PostgresStockPositions implements StockPositions {

    private static final String SOURCE = "wms-openboxes";
    private static final TypeReference<List<BucketQuantity>> BUCKETS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final JsonMapper json = CanonicalJson.mapper();

    PostgresStockPositions(JdbcClient jdbc, EventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    @Transactional
    public void report(NodeId node, List<StockPosition> read, Instant asOf) {
        read.forEach(this::store);
        var report = node + "/" + asOf;
        for (int from = 0; from < read.size(); from += StockReported.MOST_POSITIONS) {
            var part = read.subList(from, Math.min(from + StockReported.MOST_POSITIONS, read.size()));
            publish(node, report, from, part, asOf);
        }
        confirm(node, asOf);
    }

    @Override
    @Transactional
    public void tell(StockMoved moved) {
        events.publish(
                Topic.INVENTORY_OBSERVATIONS,
                moved.node().value(),
                StockMoved.TYPE,
                moved,
                moved.node() + "/movement/" + moved.movement());
    }

    @Override
    public List<StockPosition> after(NodeId node, String item, int limit) {
        return jdbc.sql("""
                SELECT p.*, greatest(p.as_of, f.confirmed_at) AS known_at
                FROM stock_position p LEFT JOIN stock_feed f ON f.node = p.node
                WHERE p.node = :node AND p.item > :item ORDER BY p.item LIMIT :limit""")
                .param("node", node.value())
                .param("item", item)
                .param("limit", limit)
                .query((row, number) -> new StockPosition(
                        node,
                        new ItemNumber(row.getString("item")),
                        UnitOfMeasure.EACH,
                        json.readValue(row.getString("buckets"), BUCKETS),
                        row.getObject("known_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void publish(NodeId node, String report, int from, List<StockPosition> part, Instant asOf) {
        var positions = part.stream()
                .map(position -> new StockReported.Position(position.item(), position.unit(), position.buckets()))
                .toList();
        events.publish(
                Topic.INVENTORY_OBSERVATIONS,
                node.value(),
                StockReported.TYPE,
                new StockReported(node, SOURCE, report, asOf, null, positions),
                report + "/" + from);
    }

    private void store(StockPosition position) {
        jdbc.sql("""
                INSERT INTO stock_position (node, item, buckets, as_of) VALUES (:node, :item, :buckets::jsonb, :asOf)
                ON CONFLICT (node, item) DO UPDATE SET buckets = excluded.buckets, as_of = excluded.as_of
                WHERE stock_position.as_of < excluded.as_of""")
                .param("node", position.node().value())
                .param("item", position.item().value())
                .param("buckets", json.writeValueAsString(position.buckets()))
                .param("asOf", utc(position.asOf()))
                .update();
    }

    private void confirm(NodeId node, Instant asOf) {
        jdbc.sql("""
                INSERT INTO stock_feed (node, confirmed_at) VALUES (:node, :at)
                ON CONFLICT (node) DO UPDATE
                SET confirmed_at = greatest(stock_feed.confirmed_at, excluded.confirmed_at)""").param("node", node.value()).param("at", utc(asOf)).update();
        events.publish(
                Topic.INVENTORY_OBSERVATIONS, node.value(), FeedConfirmed.TYPE, new FeedConfirmed(node, asOf, SOURCE));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
