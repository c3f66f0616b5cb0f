package io.entrepot.visibility.timeline.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.visibility.timeline.EventKey;
import io.entrepot.visibility.timeline.RecordedMilestone;
import io.entrepot.visibility.timeline.Timeline;
import io.entrepot.visibility.timeline.Timelines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what each event told as it was told; a timeline is made of it when it is asked for. */
@Repository
class JdbcTimelines implements Timelines {

    /** A name that means more orders than this is no help in finding one. */
    private static final int MOST_ORDERS = 50;

    private static final String ADD = """
            INSERT INTO milestone (event_source, event_id, order_id, milestone, node, occurred_at, recorded_at,
                source, consumer)
            VALUES (:eventSource, :eventId, :order, :milestone, :node, :occurred, :recorded, :source, :consumer)
            ON CONFLICT DO NOTHING""";
    private static final String ADD_IDENTIFIER = """
            INSERT INTO identifier (event_source, event_id, order_id, system, kind, value)
            VALUES (:eventSource, :eventId, :order, :system, :kind, :value)
            ON CONFLICT DO NOTHING""";
    private static final String NAMED = """
            SELECT DISTINCT order_id FROM identifier WHERE value = :value %s ORDER BY order_id DESC LIMIT :most""";
    private static final String OF_CONSUMER = """
            AND order_id IN (SELECT order_id FROM milestone
                WHERE milestone = 'ORDER_ACCEPTED' AND consumer = :consumer)""";

    private final JdbcClient jdbc;

    JdbcTimelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(RecordedMilestone told) {
        jdbc.sql(ADD)
                .param("eventSource", told.key().source())
                .param("eventId", told.key().id())
                .param("order", told.order().value())
                .param("milestone", told.milestone().name())
                .param("node", told.node() == null ? null : told.node().value())
                .param("occurred", utc(told.occurredAt()))
                .param("recorded", utc(told.recordedAt()))
                .param("source", told.source())
                .param(
                        "consumer",
                        told.consumer() == null ? null : told.consumer().value())
                .update();
        told.identifiers().forEach(identifier -> add(told, identifier));
    }

    @Override
    public Optional<Timeline> find(OrderId order) {
        var told = told(order);
        return told.isEmpty() ? Optional.empty() : Optional.of(Timeline.of(order, named(told, order)));
    }

    private List<RecordedMilestone> told(OrderId order) {
        return jdbc.sql("SELECT * FROM milestone WHERE order_id = :order")
                .param("order", order.value())
                .query((row, _) -> MilestoneRows.milestone(row))
                .list();
    }

    /** Their names are read after them, so that none is missing: both come with the same event, and neither ever changes. */
    private List<RecordedMilestone> named(List<RecordedMilestone> told, OrderId order) {
        var identifiers = identifiersByEvent(order);
        return told.stream()
                .map(milestone -> milestone.with(identifiers.getOrDefault(milestone.key(), List.of())))
                .toList();
    }

    @Override
    public List<Timeline> named(String identifier) {
        return timelines(jdbc.sql(NAMED.formatted("")).param("value", identifier));
    }

    @Override
    public List<Timeline> named(String identifier, ConsumerId consumer) {
        return timelines(jdbc.sql(NAMED.formatted(OF_CONSUMER))
                .param("value", identifier)
                .param("consumer", consumer.value()));
    }

    private List<Timeline> timelines(JdbcClient.StatementSpec named) {
        return named
                .param("most", MOST_ORDERS)
                .query((row, _) -> new OrderId(row.getString("order_id")))
                .list()
                .stream()
                .flatMap(order -> find(order).stream())
                .toList();
    }

    private void add(RecordedMilestone told, ExternalIdentifier identifier) {
        jdbc.sql(ADD_IDENTIFIER)
                .param("eventSource", told.key().source())
                .param("eventId", told.key().id())
                .param("order", told.order().value())
                .param("system", identifier.system())
                .param("kind", identifier.kind())
                .param("value", identifier.value())
                .update();
    }

    private Map<EventKey, List<ExternalIdentifier>> identifiersByEvent(OrderId order) {
        return jdbc
                .sql("SELECT * FROM identifier WHERE order_id = :order ORDER BY system, kind, value")
                .param("order", order.value())
                .query((row, _) -> named(row))
                .list()
                .stream()
                .collect(groupingBy(Named::key, mapping(Named::identifier, toList())));
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                MilestoneRows.key(row),
                new ExternalIdentifier(row.getString("system"), row.getString("kind"), row.getString("value")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Named(EventKey key, ExternalIdentifier identifier) {}
}
