package io.entrepot.inventory.allocation.postgres;

import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.Allocation;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.Allocations.Recorded;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.stock.PositionKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Orders and their legs as rows; request and decision as JSON. */
@Repository
class AllocationRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPEN_LINES = """
            SELECT line.leg_id, line.line_number, line.item, line.node, trim_scale(line.open) AS open
            FROM leg_line line JOIN leg USING (leg_id) WHERE line.open > 0""";

    private final JdbcClient jdbc;

    AllocationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T parsed(String json, Class<T> type) {
        return Objects.requireNonNull(JSON.readValue(json, type));
    }

    /** What is on record for orders that were asked for before. */
    Map<OrderId, Recorded> recorded(Collection<AllocationRequest> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        var asked = requests.stream().collect(toMap(AllocationRequest::order, request -> request, (one, same) -> one));
        var recorded = new HashMap<OrderId, Recorded>();
        jdbc.sql("SELECT order_id, request, decision, released_at FROM allocation WHERE order_id = ANY(:orders)")
                .param("orders", Columns.of(asked.keySet(), OrderId::value))
                .query(row -> {
                    var order = new OrderId(row.getString("order_id"));
                    recorded.put(order, recorded(Objects.requireNonNull(asked.get(order)), row(row, 0)));
                });
        return recorded;
    }

    private static Recorded recorded(AllocationRequest asked, Row row) {
        if (row.request() != null
                && !parsed(row.request(), AllocationRequest.class).equals(asked)) {
            return new Recorded.DecidedForAnotherRequest();
        }
        return row.releasedAt() != null
                ? new Recorded.Released()
                : new Recorded.Decided(allocation(asked.order(), row).orElseThrow());
    }

    Optional<Allocation> find(OrderId order) {
        return row(order).flatMap(row -> allocation(order, row));
    }

    /** Also notes an order that never came, so that its request, should it still arrive, reserves nothing. */
    void markReleased(OrderId order, Instant at) {
        jdbc.sql("""
                INSERT INTO allocation AS known (order_id, decided_at, released_at) VALUES (:order, :at, :at)
                ON CONFLICT (order_id) DO UPDATE SET released_at = coalesce(known.released_at, excluded.released_at)""")
                .param("order", order.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<OrderId> lockOrderOf(LegId leg) {
        return jdbc.sql("""
                SELECT order_id FROM allocation
                WHERE order_id = (SELECT order_id FROM leg WHERE leg_id = :leg) FOR UPDATE""")
                .param("leg", leg.value())
                .query(String.class)
                .optional()
                .map(OrderId::new);
    }

    List<LegLine> openLinesOf(OrderId order) {
        return openLines(jdbc.sql(OPEN_LINES + " AND leg.order_id = :order").param("order", order.value()));
    }

    List<LegLine> openLinesOf(LegId leg) {
        return openLines(jdbc.sql(OPEN_LINES + " AND leg.leg_id = :leg").param("leg", leg.value()));
    }

    /** The positions of all lines of the leg. */
    List<PositionKey> positionsOf(LegId leg) {
        return jdbc.sql("SELECT DISTINCT item, node FROM leg_line WHERE leg_id = :leg")
                .param("leg", leg.value())
                .query((row, number) ->
                        new PositionKey(new ItemNumber(row.getString("item")), new NodeId(row.getString("node"))))
                .list();
    }

    String nodeOf(LegId leg) {
        return jdbc.sql("SELECT node FROM leg WHERE leg_id = :leg")
                .param("leg", leg.value())
                .query(String.class)
                .single();
    }

    boolean isNode(NodeId node) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM node WHERE node = :node)")
                .param("node", node.value())
                .query(Boolean.class)
                .single();
    }

    /** The earliest moment counts, in whatever order it is told. */
    void acknowledge(LegId leg, Instant at) {
        jdbc.sql("""
                WITH told AS (
                    UPDATE leg SET acknowledged_at = least(acknowledged_at, :at) WHERE leg_id = :leg
                    RETURNING leg_id, acknowledged_at
                )
                UPDATE leg_line line SET acknowledged_at = told.acknowledged_at FROM told
                WHERE line.leg_id = told.leg_id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("leg", leg.value())
                .update();
    }

    private Optional<Row> row(OrderId order) {
        return jdbc.sql("SELECT request, decision, released_at FROM allocation WHERE order_id = :order")
                .param("order", order.value())
                .query(AllocationRows::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var releasedAt = row.getObject("released_at", OffsetDateTime.class);
        return new Row(
                row.getString("request"),
                row.getString("decision"),
                releasedAt == null ? null : releasedAt.toInstant());
    }

    private static Optional<Allocation> allocation(OrderId order, Row row) {
        return Optional.ofNullable(row.decision())
                .map(json -> new Allocation(
                        order, Objects.requireNonNull(JSON.readValue(json, Decision.class)), row.releasedAt()));
    }

    private static List<LegLine> openLines(StatementSpec statement) {
        return statement
                .query((row, number) -> new LegLine(
                        row.getString("leg_id"),
                        row.getInt("line_number"),
                        row.getString("item"),
                        row.getString("node"),
                        row.getBigDecimal("open")))
                .list();
    }

    private record Row(
            @Nullable String request,
            @Nullable String decision,
            @Nullable Instant releasedAt) {}
}
