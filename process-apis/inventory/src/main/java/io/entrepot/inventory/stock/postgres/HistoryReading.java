package io.entrepot.inventory.stock.postgres;

import static java.util.stream.Collectors.groupingBy;

import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.inventory.stock.Outflow;
import io.entrepot.inventory.stock.OwnGoods;
import io.entrepot.inventory.stock.PositionHistory;
import io.entrepot.inventory.stock.PositionHistory.Measured;
import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.stock.StockMovement;
import io.entrepot.inventory.stock.StockSnapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads histories from a moment on, with one statement for each kind of row however many positions are asked for. */
@Component
class HistoryReading {

    private final JdbcClient jdbc;

    HistoryReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PositionHistory> since(Map<PositionKey, Instant> moments) {
        var starts = starts(moments);
        var snapshots = told(moments);
        var froms = froms(starts, snapshots);
        var movements = movements(froms);
        var shipments = shipments(froms);
        var claims = claims(froms);
        return starts.stream()
                .map(start -> new PositionHistory(
                        start.position(),
                        start.base(),
                        sequences(of(snapshots, start)),
                        of(snapshots, start).stream().map(Told::snapshot).toList(),
                        of(movements, start),
                        new OwnGoods(
                                of(shipments, start),
                                of(claims, start),
                                start.confirmedAsOf(),
                                start.expectedInterval())))
                .toList();
    }

    private List<Start> starts(Map<PositionKey, Instant> moments) {
        return ask("""
                SELECT wanted.item, wanted.node, base.*, feed.confirmed_as_of,
                    extract(epoch FROM node.expected_interval) AS interval_seconds
                FROM unnest(:items::text[], :nodes::text[], :moments::timestamptz[]) AS wanted (item, node, moment)
                JOIN node ON node.node = wanted.node
                LEFT JOIN node_feed feed ON feed.node = wanted.node
                LEFT JOIN LATERAL (
                    SELECT observation, source, as_of, sequence, lines, outflow_quantity,
                        extract(epoch FROM outflow_period) AS outflow_seconds
                    FROM stock_snapshot told
                    WHERE told.item = wanted.item AND told.node = wanted.node AND told.voided_at IS NULL
                      AND told.counts AND told.as_of < wanted.moment
                    ORDER BY told.as_of DESC, told.sequence DESC NULLS LAST, told.observation COLLATE "C" DESC LIMIT 1
                ) base ON true
                ORDER BY wanted.item, wanted.node""", moments, HistoryReading::start);
    }

    private Map<PositionKey, List<Told>> told(Map<PositionKey, Instant> moments) {
        return ask("""
                SELECT told.item, told.node, told.observation, told.source, told.as_of, told.sequence, told.lines,
                    (SELECT before.sequence FROM stock_snapshot before
                     WHERE before.item = told.item AND before.node = told.node AND before.source = told.source
                       AND before.sequence IS NOT NULL AND before.voided_at IS NULL AND before.as_of < wanted.moment
                     ORDER BY before.sequence DESC LIMIT 1) AS sequence_before
                FROM unnest(:items::text[], :nodes::text[], :moments::timestamptz[]) AS wanted (item, node, moment)
                JOIN stock_snapshot told ON told.item = wanted.item AND told.node = wanted.node
                    AND told.voided_at IS NULL AND told.as_of >= wanted.moment""", moments, HistoryReading::told).stream()
                .collect(groupingBy(told -> told.snapshot().position()));
    }

    private Map<PositionKey, List<StockMovement>> movements(Map<PositionKey, Instant> froms) {
        return ask("""
                SELECT told.item, told.node, movement, source, occurred_at, sequence, reason, reference, changes
                FROM unnest(:items::text[], :nodes::text[], :moments::timestamptz[]) AS wanted (item, node, moment)
                JOIN stock_movement told ON told.item = wanted.item AND told.node = wanted.node
                    AND told.voided_at IS NULL AND told.occurred_at > wanted.moment""", froms, HistoryReading::movement).stream().collect(groupingBy(StockMovement::position));
    }

    private Map<PositionKey, List<OwnGoods.Shipment>> shipments(Map<PositionKey, Instant> froms) {
        return byPosition(
                """
                SELECT shipped.item, shipped.node, shipped_at, trim_scale(quantity) AS quantity, acknowledged_at
                FROM unnest(:items::text[], :nodes::text[], :moments::timestamptz[]) AS wanted (item, node, moment)
                JOIN shipped_line shipped ON shipped.item = wanted.item AND shipped.node = wanted.node
                    AND shipped.shipped_at >= wanted.moment
                LEFT JOIN leg ON leg.leg_id = shipped.leg_id""",
                froms,
                (row, number) -> new OwnGoods.Shipment(
                        Columns.instant(row, "shipped_at"),
                        row.getBigDecimal("quantity"),
                        Columns.instantOrNull(row, "acknowledged_at")));
    }

    /** Claims that every figure in question knows of are one sum; only the younger ones are told apart. */
    private Map<PositionKey, List<OwnGoods.Claim>> claims(Map<PositionKey, Instant> froms) {
        return byPosition(
                """
                SELECT line.item, line.node, trim_scale(sum(line.open)) AS open,
                    greatest(line.acknowledged_at, wanted.moment) AS acknowledged_at
                FROM unnest(:items::text[], :nodes::text[], :moments::timestamptz[]) AS wanted (item, node, moment)
                JOIN leg_line line ON line.item = wanted.item AND line.node = wanted.node AND line.open > 0
                    AND line.acknowledged_at IS NOT NULL
                GROUP BY line.item, line.node, greatest(line.acknowledged_at, wanted.moment)""",
                froms,
                (row, number) ->
                        new OwnGoods.Claim(row.getBigDecimal("open"), Columns.instant(row, "acknowledged_at")));
    }

    private <T> Map<PositionKey, List<T>> byPosition(
            String sql, Map<PositionKey, Instant> moments, RowMapper<T> value) {
        var found = new HashMap<PositionKey, List<T>>();
        ask(
                sql,
                moments,
                (row, number) -> found.computeIfAbsent(Columns.position(row), key -> new ArrayList<>())
                        .add(Objects.requireNonNull(value.mapRow(row, number))));
        return found;
    }

    private <T> List<T> ask(String sql, Map<PositionKey, Instant> moments, RowMapper<T> mapping) {
        var wanted = List.copyOf(moments.entrySet());
        return jdbc.sql(sql)
                .param("items", Columns.of(wanted, one -> one.getKey().item()))
                .param("nodes", Columns.of(wanted, one -> one.getKey().node()))
                .param("moments", Columns.of(wanted, Map.Entry::getValue))
                .query(mapping)
                .list();
    }

    /** Whatever came after the first snapshot that is looked at; without a snapshot nothing counts yet. */
    private static Map<PositionKey, Instant> froms(List<Start> starts, Map<PositionKey, List<Told>> snapshots) {
        var froms = new HashMap<PositionKey, Instant>();
        for (var start : starts) {
            Stream.concat(
                            Stream.ofNullable(start.base()).map(Measured::snapshot),
                            of(snapshots, start).stream().map(Told::snapshot))
                    .map(StockSnapshot::asOf)
                    .min(Comparator.naturalOrder())
                    .ifPresent(from -> froms.put(start.position(), from));
        }
        return froms;
    }

    private static <T> List<T> of(Map<PositionKey, List<T>> found, Start start) {
        return found.getOrDefault(start.position(), List.of());
    }

    private static Map<String, Long> sequences(List<Told> told) {
        var highest = new HashMap<String, Long>();
        for (var one : told) {
            if (one.sequenceBefore() != null) {
                highest.put(one.snapshot().source(), one.sequenceBefore());
            }
        }
        return highest;
    }

    private static Start start(ResultSet row, int number) throws SQLException {
        return new Start(
                Columns.position(row),
                row.getString("observation") == null ? null : new Measured(snapshot(row), outflow(row)),
                Columns.instantOrNull(row, "confirmed_as_of"),
                seconds(row, "interval_seconds"));
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(snapshot(row), row.getObject("sequence_before", Long.class));
    }

    private static StockSnapshot snapshot(ResultSet row) throws SQLException {
        return new StockSnapshot(
                row.getString("observation"),
                Columns.position(row),
                Columns.instant(row, "as_of"),
                row.getObject("sequence", Long.class),
                row.getString("source"),
                LinesJson.read(row.getString("lines")));
    }

    private static Outflow outflow(ResultSet row) throws SQLException {
        return new Outflow(row.getBigDecimal("outflow_quantity"), seconds(row, "outflow_seconds"));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(row.getBigDecimal(column).movePointRight(3).longValue());
    }

    private static StockMovement movement(ResultSet row, int number) throws SQLException {
        return new StockMovement(
                row.getString("movement"),
                Columns.position(row),
                Columns.instant(row, "occurred_at"),
                row.getObject("sequence", Long.class),
                row.getString("source"),
                MovementReason.valueOf(row.getString("reason")),
                row.getString("reference"),
                LinesJson.read(row.getString("changes")));
    }

    private record Start(
            PositionKey position,
            @Nullable Measured base,
            @Nullable Instant confirmedAsOf,
            Duration expectedInterval) {}

    private record Told(StockSnapshot snapshot, @Nullable Long sequenceBefore) {}
}
