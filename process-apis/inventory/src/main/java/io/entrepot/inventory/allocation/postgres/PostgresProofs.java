package io.entrepot.inventory.allocation.postgres;

import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.allocation.Proof;
import io.entrepot.inventory.allocation.Proofs;
import io.entrepot.inventory.cases.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The proof as one statement, hence as of one moment; it locks nothing. */
@Repository
class PostgresProofs implements Proofs {

    private static final String DIFFERENCES = """
            WITH rows AS (
                SELECT item, node, coalesce(sum(quantity) FILTER (WHERE kind <> 'SOFT'), 0) AS hard,
                    coalesce(sum(quantity) FILTER (WHERE kind = 'SOFT'), 0) AS soft
                FROM reservation GROUP BY item, node
            ), lines AS (SELECT item, node, sum(open) AS open FROM leg_line WHERE open > 0 GROUP BY item, node),
            held AS (SELECT item, node, sum(open) AS open FROM stock_hold_line WHERE open > 0 GROUP BY item, node),
            compared AS (
                SELECT position.item, position.node, comparison.sum, comparison.on_position, comparison.in_rows
                FROM stock_position position LEFT JOIN rows USING (item, node) LEFT JOIN lines USING (item, node)
                LEFT JOIN held USING (item, node), LATERAL (VALUES
                    ('HARD', position.hard, coalesce(rows.hard, 0)),
                    ('OPEN_LINES', position.hard, coalesce(lines.open, 0)),
                    ('SOFT', position.soft, coalesce(rows.soft, 0)),
                    ('SOFT', position.soft, coalesce(held.open, 0))) AS comparison (sum, on_position, in_rows)
                WHERE comparison.on_position <> comparison.in_rows
            )
            SELECT item, node, sum, trim_scale(on_position) AS on_position, trim_scale(in_rows) AS in_rows
            FROM compared ORDER BY item, node, sum""";

    private static final String PROOFS =
            "SELECT id, started_at, finished_at, positions, differences FROM reservation_proof";

    private final JdbcClient jdbc;
    private final ExceptionCases cases;
    private final Clock clock;

    PostgresProofs(JdbcClient jdbc, ExceptionCases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Proof prove() {
        var started = clock.instant();
        var positions = jdbc.sql("SELECT count(*) FROM stock_position")
                .query(Long.class)
                .single();
        var differences =
                jdbc.sql(DIFFERENCES).query(PostgresProofs::difference).list();
        var finished = clock.instant();
        var id = keep(started, finished, positions, differences);
        for (var difference : differences) {
            cases.open(
                    Kind.SUMS_DIFFER_FROM_ROWS,
                    difference.node() + "/" + difference.item() + " " + difference.sum(),
                    "The position says %s, its rows come to %s (proof %d)."
                            .formatted(difference.onPosition(), difference.inRows(), id));
        }
        return new Proof(id, started, finished, positions, differences);
    }

    @Override
    public Optional<Proof> find(long id) {
        return jdbc.sql(PROOFS + " WHERE id = :id")
                .param("id", id)
                .query(PostgresProofs::proof)
                .optional();
    }

    @Override
    public Optional<Proof> last() {
        return jdbc.sql(PROOFS + " ORDER BY id DESC LIMIT 1")
                .query(PostgresProofs::proof)
                .optional();
    }

    private long keep(Instant started, Instant finished, long positions, List<Proof.Difference> differences) {
        return jdbc.sql("""
                INSERT INTO reservation_proof (started_at, finished_at, positions, differences)
                VALUES (:started, :finished, :positions, :differences::jsonb) RETURNING id""")
                .param("started", started.atOffset(ZoneOffset.UTC))
                .param("finished", finished.atOffset(ZoneOffset.UTC))
                .param("positions", positions)
                .param("differences", AllocationRows.json(differences))
                .query(Long.class)
                .single();
    }

    private static Proof proof(ResultSet row, int number) throws SQLException {
        return new Proof(
                row.getLong("id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                row.getLong("positions"),
                List.of(AllocationRows.parsed(row.getString("differences"), Proof.Difference[].class)));
    }

    private static Proof.Difference difference(ResultSet row, int number) throws SQLException {
        return new Proof.Difference(
                row.getString("item"),
                row.getString("node"),
                Proof.Sum.valueOf(row.getString("sum")),
                row.getBigDecimal("on_position"),
                row.getBigDecimal("in_rows"));
    }
}
