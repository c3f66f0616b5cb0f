package io.entrepot.threeplx12.stock.postgres;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.inventory.StockReported.Position;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.warehouse.stock.StockPosition;
import io.entrepot.threeplx12.stock.ReportPart;
import io.entrepot.threeplx12.stock.StockReports;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reported stock in tables; one statement for each part, however many positions it has. */
@Repository
class PostgresStockReports implements StockReports {

    private static final String SOURCE = "threepl-x12";
    private static final TypeReference<List<BucketQuantity>> BUCKETS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final Clock clock;
    private final JsonMapper json = CanonicalJson.mapper();

    PostgresStockReports(JdbcClient jdbc, EventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Latest> latest(NodeId node) {
        return jdbc.sql("SELECT interchange, as_of FROM stock_report WHERE node = :node ORDER BY as_of DESC LIMIT 1")
                .param("node", node.value())
                .query((row, number) -> new Latest(
                        row.getLong("interchange"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public void tell(ReportPart part) {
        store(part);
        var reported =
                new StockReported(part.node(), SOURCE, part.report(), part.asOf(), part.sequence(), part.positions());
        events.publish(Topic.INVENTORY_OBSERVATIONS, part.node().value(), StockReported.TYPE, reported, part.eventId());
    }

    private void store(ReportPart part) {
        var positions = part.positions();
        jdbc.sql("""
                INSERT INTO stock_position (node, item, unit, as_of, event_id, unclear, buckets)
                SELECT :node, item, unit, :asOf, :event, unclear, buckets::jsonb
                FROM unnest(:items::text[], :units::text[], :unclear::boolean[], :buckets::text[])
                     AS reported (item, unit, unclear, buckets)
                ON CONFLICT (node, item) DO UPDATE
                SET unit = excluded.unit, as_of = excluded.as_of, event_id = excluded.event_id,
                    unclear = excluded.unclear, buckets = excluded.buckets
                WHERE stock_position.as_of <= excluded.as_of""")
                .param("node", part.node().value())
                .param("asOf", utc(part.asOf()))
                .param("event", part.eventId())
                .param(
                        "items",
                        positions.stream()
                                .map(position -> position.item().value())
                                .toArray(String[]::new))
                .param(
                        "units",
                        positions.stream()
                                .map(position -> position.unit().code())
                                .toArray(String[]::new))
                .param(
                        "unclear",
                        positions.stream().map(PostgresStockReports::isUnclear).toArray(Boolean[]::new))
                .param(
                        "buckets",
                        positions.stream()
                                .map(position -> json.writeValueAsString(position.buckets()))
                                .toArray(String[]::new))
                .update();
    }

    private static boolean isUnclear(Position position) {
        return position.buckets().stream().anyMatch(bucket -> bucket.bucket() == Bucket.UNKNOWN);
    }

    @Override
    public Set<String> unclearEvents(NodeId node, Instant asOf, List<String> items) {
        return new HashSet<>(jdbc.sql("""
                SELECT DISTINCT event_id FROM stock_position
                WHERE node = :node AND as_of = :asOf AND unclear AND item = ANY (:items)""")
                .param("node", node.value())
                .param("asOf", utc(asOf))
                .param("items", items.toArray(new String[0]))
                .query(String.class)
                .list());
    }

    @Override
    public void correct(NodeId node, String eventId, List<String> correctiveEvents) {
        var corrected = new ObservationCorrected(
                node, SOURCE, eventId, ObservationCorrected.Reason.INCORRECT_DATA, clock.instant(), correctiveEvents);
        events.publish(
                Topic.INVENTORY_OBSERVATIONS,
                node.value(),
                ObservationCorrected.TYPE,
                corrected,
                correctiveEvents.getFirst() + "/corrects/" + eventId);
    }

    @Override
    public boolean note(Report report, String set, int sets, boolean isComplete) {
        jdbc.sql("""
                INSERT INTO stock_report (node, interchange, name, as_of, sets)
                VALUES (:node, :interchange, :name, :asOf, :sets) ON CONFLICT DO NOTHING""")
                .param("node", report.node().value())
                .param("interchange", report.interchange())
                .param("name", report.name())
                .param("asOf", utc(report.asOf()))
                .param("sets", sets)
                .update();
        jdbc.sql("""
                INSERT INTO stock_report_set (node, interchange, as_of, set_name, complete)
                VALUES (:node, :interchange, :asOf, :set, :complete)
                ON CONFLICT (node, interchange, as_of, set_name) DO UPDATE SET complete = excluded.complete""")
                .param("node", report.node().value())
                .param("interchange", report.interchange())
                .param("asOf", utc(report.asOf()))
                .param("set", set)
                .param("complete", isComplete)
                .update();
        return isNowComplete(report);
    }

    private boolean isNowComplete(Report report) {
        return jdbc.sql("""
                UPDATE stock_report r SET confirmed = true
                WHERE node = :node AND interchange = :interchange AND as_of = :asOf AND NOT confirmed
                  AND sets = (SELECT count(*) FROM stock_report_set s
                              WHERE s.node = r.node AND s.interchange = r.interchange AND s.as_of = r.as_of AND s.complete)""")
                        .param("node", report.node().value())
                        .param("interchange", report.interchange())
                        .param("asOf", utc(report.asOf()))
                        .update()
                == 1;
    }

    @Override
    public void confirm(NodeId node, Instant asOf) {
        events.publish(
                Topic.INVENTORY_OBSERVATIONS,
                node.value(),
                FeedConfirmed.TYPE,
                new FeedConfirmed(node, asOf, SOURCE),
                node + "/confirmed/" + asOf);
    }

    @Override
    public void tell(List<StockMoved> movements) {
        movements.forEach(movement -> events.publish(
                Topic.INVENTORY_OBSERVATIONS,
                movement.node().value(),
                StockMoved.TYPE,
                movement,
                movement.node() + "/" + movement.movement()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<StockPosition> after(NodeId node, String item, int limit) {
        return jdbc.sql("SELECT * FROM stock_position WHERE node = :node AND item > :item ORDER BY item LIMIT :limit")
                .param("node", node.value())
                .param("item", item)
                .param("limit", limit)
                .query((row, number) -> position(node, row))
                .list();
    }

    private StockPosition position(NodeId node, ResultSet row) throws SQLException {
        return new StockPosition(
                node,
                new ItemNumber(row.getString("item")),
                new UnitOfMeasure(row.getString("unit")),
                json.readValue(row.getString("buckets"), BUCKETS),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
