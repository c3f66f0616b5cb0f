package io.entrepot.inventory.stock.postgres;

import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.stock.Positions.Addition;
import io.entrepot.inventory.stock.StockMovement;
import io.entrepot.inventory.stock.StockSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Adds to the history what nodes tell, and marks what they take back; nothing else of it ever changes. */
@Component
class HistoryRows {

    private static final String OUTCOME = """
            SELECT CASE
                WHEN added.item IS NOT NULL AND added.voided_at IS NULL THEN 'ADDED'
                WHEN added.item IS NOT NULL THEN 'TAKEN_BACK'
                WHEN known.is_same THEN 'REPEATED'
                ELSE 'CONTRADICTED' END AS outcome
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    HistoryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Addition<StockSnapshot> addSnapshots(List<StockSnapshot> told) {
        return addition(
                told,
                jdbc.sql("""
                        WITH told AS (
                            SELECT * FROM unnest(:items::text[], :nodes::text[], :observations::text[], :sources::text[],
                                :moments::timestamptz[], :sequences::bigint[], :lines::jsonb[]) WITH ORDINALITY
                            AS t (item, node, observation, source, as_of, sequence, lines, number)
                        ), added AS (
                            INSERT INTO stock_snapshot
                                (item, node, observation, source, as_of, sequence, lines, received_at, voided_at)
                            SELECT item, node, observation, source, as_of, sequence, lines, :now,
                                (SELECT :now FROM stock_correction
                                 WHERE (node, source, corrected) = (told.node, told.source, told.observation))
                            FROM told ORDER BY number
                            ON CONFLICT (node, observation, item) DO NOTHING
                            RETURNING item, node, observation, voided_at
                        )
                        """ + OUTCOME + """
                        FROM told
                        LEFT JOIN added USING (item, node, observation)
                        LEFT JOIN LATERAL (
                            SELECT (known.source, known.as_of, known.lines) = (told.source, told.as_of, told.lines)
                                AND known.sequence IS NOT DISTINCT FROM told.sequence AS is_same
                            FROM stock_snapshot known
                            WHERE (known.node, known.observation, known.item) = (told.node, told.observation, told.item)
                        ) known ON true
                        ORDER BY told.number""")
                        .param("items", Columns.of(told, one -> one.position().item()))
                        .param("nodes", Columns.of(told, one -> one.position().node()))
                        .param("observations", Columns.of(told, StockSnapshot::observation))
                        .param("sources", Columns.of(told, StockSnapshot::source))
                        .param("moments", Columns.of(told, StockSnapshot::asOf))
                        .param("sequences", Columns.of(told, StockSnapshot::sequence))
                        .param("lines", Columns.of(told, one -> LinesJson.write(one.stock()))));
    }

    Addition<StockMovement> addMovements(List<StockMovement> told) {
        return addition(
                told,
                jdbc.sql("""
                        WITH told AS (
                            SELECT * FROM unnest(:items::text[], :nodes::text[], :movements::text[], :sources::text[],
                                :moments::timestamptz[], :sequences::bigint[], :reasons::text[], :references::text[],
                                :changes::jsonb[]) WITH ORDINALITY
                            AS t (item, node, movement, source, occurred_at, sequence, reason, reference, changes, number)
                        ), added AS (
                            INSERT INTO stock_movement (item, node, movement, source, occurred_at, sequence, reason,
                                reference, changes, received_at, voided_at)
                            SELECT item, node, movement, source, occurred_at, sequence, reason, reference, changes, :now,
                                (SELECT :now FROM stock_correction
                                 WHERE (node, source, corrected) = (told.node, told.source, told.movement))
                            FROM told ORDER BY number
                            ON CONFLICT (node, source, movement) DO NOTHING
                            RETURNING item, node, source, movement, voided_at
                        )
                        """ + OUTCOME + """
                        FROM told
                        LEFT JOIN added USING (item, node, source, movement)
                        LEFT JOIN LATERAL (
                            SELECT (known.item, known.occurred_at, known.reason, known.changes)
                                    = (told.item, told.occurred_at, told.reason, told.changes)
                                AND (known.sequence, known.reference)
                                    IS NOT DISTINCT FROM (told.sequence, told.reference) AS is_same
                            FROM stock_movement known
                            WHERE (known.node, known.source, known.movement) = (told.node, told.source, told.movement)
                        ) known ON true
                        ORDER BY told.number""")
                        .param("items", Columns.of(told, one -> one.position().item()))
                        .param("nodes", Columns.of(told, one -> one.position().node()))
                        .param("movements", Columns.of(told, StockMovement::movement))
                        .param("sources", Columns.of(told, StockMovement::source))
                        .param("moments", Columns.of(told, StockMovement::occurredAt))
                        .param("sequences", Columns.of(told, StockMovement::sequence))
                        .param("reasons", Columns.of(told, StockMovement::reason))
                        .param("references", Columns.of(told, StockMovement::reference))
                        .param("changes", Columns.of(told, one -> LinesJson.write(one.change()))));
    }

    Map<PositionKey, Instant> concerned(ObservationCorrected correction) {
        var moments = new HashMap<PositionKey, Instant>();
        named(jdbc.sql("""
                SELECT item, node, as_of AS moment FROM stock_snapshot
                WHERE node = :node AND source = :source AND observation = :corrected
                UNION ALL
                SELECT item, node, occurred_at FROM stock_movement
                WHERE node = :node AND source = :source AND movement = :corrected"""), correction).query(row -> {
            moments.merge(
                    Columns.position(row),
                    Columns.instant(row, "moment"),
                    (one, other) -> one.isBefore(other) ? one : other);
        });
        return moments;
    }

    void correct(ObservationCorrected correction) {
        named(jdbc.sql("""
                INSERT INTO stock_correction
                    (node, source, corrected, reason, declared_at, corrective_events, received_at)
                VALUES (:node, :source, :corrected, :reason, :declaredAt, :events::text[], :now)
                ON CONFLICT (node, source, corrected) DO NOTHING"""), correction)
                .param("reason", correction.reason().name())
                .param("declaredAt", correction.declaredAt().atOffset(ZoneOffset.UTC))
                .param("events", correction.correctiveEvents().toArray(String[]::new))
                .param("now", now())
                .update();
        voids("stock_snapshot", "observation", correction);
        voids("stock_movement", "movement", correction);
    }

    private void voids(String table, String name, ObservationCorrected correction) {
        named(
                        jdbc.sql("UPDATE " + table + " SET voided_at = :now WHERE voided_at IS NULL"
                                + " AND node = :node AND source = :source AND " + name + " = :corrected"),
                        correction)
                .param("now", now())
                .update();
    }

    private static StatementSpec named(StatementSpec statement, ObservationCorrected correction) {
        return statement
                .param("node", correction.node().value())
                .param("source", correction.source())
                .param("corrected", correction.corrected());
    }

    private <T> Addition<T> addition(List<T> told, StatementSpec adding) {
        var outcomes = adding.param("now", now())
                .query((row, number) -> row.getString("outcome"))
                .list();
        return new Addition<>(
                having("ADDED", outcomes, told),
                having("REPEATED", outcomes, told),
                having("CONTRADICTED", outcomes, told),
                having("TAKEN_BACK", outcomes, told));
    }

    private static <T> List<T> having(String outcome, List<String> outcomes, List<T> told) {
        var having = new ArrayList<T>();
        for (int row = 0; row < told.size(); row++) {
            if (outcomes.get(row).equals(outcome)) {
                having.add(told.get(row));
            }
        }
        return having;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
