package io.entrepot.governance.lineage.postgres;

import io.entrepot.canonical.usage.BackendCallsCounted;
import io.entrepot.governance.lineage.BackendUse;
import io.entrepot.governance.lineage.CallPath;
import io.entrepot.governance.lineage.PathQuery;
import io.entrepot.governance.lineage.UsedPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds counts to the row of their day, and sums rows when asked. */
@Repository
class JdbcBackendUse implements BackendUse {

    private static final String ADD = """
            INSERT INTO backend_use (system, day, operation, entry, consumer, calls, day_ended)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (system, operation, entry, consumer, day)
            DO UPDATE SET calls = backend_use.calls + excluded.calls""";

    /** Sums of days are compared with the cursor before they are made, so that an index can find where a page begins. */
    private static final String PATHS = """
            SELECT system, operation, entry, consumer, sum(calls) AS calls, min(day) AS first_day, max(day) AS last_day
            FROM backend_use
            WHERE (CAST(:system AS text) IS NULL OR system = :system)
              AND (CAST(:operation AS text) IS NULL OR operation = :operation)
              AND (CAST(:entry AS text) IS NULL OR entry = :entry)
              AND (CAST(:consumer AS text) IS NULL OR consumer = :consumer)
              AND (CAST(:from AS date) IS NULL OR day >= :from)
              AND (CAST(:to AS date) IS NULL OR day <= :to)
              AND (system, operation, entry, consumer) > (:afterSystem, :afterOperation, :afterEntry, :afterConsumer)
            GROUP BY system, operation, entry, consumer
            ORDER BY system, operation, entry, consumer
            LIMIT :limit""";

    private static final CallPath BEFORE_ALL = new CallPath("", "", "", "");

    /** Two batches that are added at the same time lock their rows in the same order. */
    private static final Comparator<BackendCallsCounted.Count> IN_ORDER = Comparator.comparing(
                    BackendCallsCounted.Count::operation)
            .thenComparing(BackendCallsCounted.Count::entry)
            .thenComparing(BackendCallsCounted.Count::consumer)
            .thenComparing(BackendCallsCounted.Count::day);

    private static final int BATCH = 500;

    private final JdbcTemplate statements;
    private final JdbcClient jdbc;

    JdbcBackendUse(JdbcTemplate statements, JdbcClient jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
    }

    @Override
    public void add(BackendCallsCounted told) {
        var ordered = told.counts().stream().sorted(IN_ORDER).toList();
        statements.batchUpdate(ADD, ordered, BATCH, (row, count) -> {
            row.setString(1, told.system());
            row.setObject(2, count.day());
            row.setString(3, count.operation());
            row.setString(4, count.entry());
            row.setString(5, count.consumer());
            row.setLong(6, count.calls());
            row.setObject(7, count.day().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public List<UsedPath> paths(PathQuery query) {
        var after = query.after() == null ? BEFORE_ALL : query.after();
        return jdbc.sql(PATHS)
                .param("system", query.system())
                .param("operation", query.operation())
                .param("entry", query.entry())
                .param("consumer", query.consumer())
                .param("from", query.from())
                .param("to", query.to())
                .param("afterSystem", after.system())
                .param("afterOperation", after.operation())
                .param("afterEntry", after.entry())
                .param("afterConsumer", after.consumer())
                .param("limit", query.limit())
                .query((row, number) -> path(row))
                .list();
    }

    @Override
    public Optional<LocalDate> countedSince() {
        return jdbc.sql("SELECT day FROM backend_use ORDER BY day_ended LIMIT 1")
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .optional();
    }

    private static UsedPath path(ResultSet row) throws SQLException {
        return new UsedPath(
                new CallPath(
                        row.getString("system"),
                        row.getString("operation"),
                        row.getString("entry"),
                        row.getString("consumer")),
                row.getLong("calls"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
