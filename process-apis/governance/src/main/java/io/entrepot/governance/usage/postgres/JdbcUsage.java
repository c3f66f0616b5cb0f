package io.entrepot.governance.usage.postgres;

import io.entrepot.canonical.usage.CallsCounted;
import io.entrepot.canonical.usage.StatusClass;
import io.entrepot.governance.usage.Dimension;
import io.entrepot.governance.usage.OperationUse;
import io.entrepot.governance.usage.Usage;
import io.entrepot.governance.usage.UsageQuery;
import io.entrepot.governance.usage.UsageSum;
import io.entrepot.governance.usage.VersionCaller;
import io.entrepot.governance.version.VersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds counts to the row of their day, and sums rows when asked. */
@Repository
class JdbcUsage implements Usage {

    private static final String ADD = """
            INSERT INTO usage (day, consumer, layer, api, major, operation, status, calls, day_ended)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (layer, api, major, day, consumer, operation, status)
            DO UPDATE SET calls = usage.calls + excluded.calls""";
    private static final String CALLERS = """
            SELECT consumer, operation, sum(calls) AS calls, min(day) AS first_day, max(day) AS last_day
            FROM usage
            WHERE layer = :layer AND api = :api AND major = :major AND day >= :since AND status <> :ended
            GROUP BY consumer, operation ORDER BY consumer, operation""";

    /** Two batches that are added at the same time lock their rows in the same order. */
    private static final Comparator<CallsCounted.Count> IN_ORDER = Comparator.comparing(CallsCounted.Count::layer)
            .thenComparing(CallsCounted.Count::api)
            .thenComparingInt(JdbcUsage::major)
            .thenComparing(CallsCounted.Count::day)
            .thenComparing(CallsCounted.Count::consumer)
            .thenComparing(CallsCounted.Count::operation)
            .thenComparing(CallsCounted.Count::status);

    private static final int BATCH = 500;

    private final JdbcTemplate statements;
    private final JdbcClient jdbc;

    JdbcUsage(JdbcTemplate statements, JdbcClient jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<CallsCounted.Count> counts) {
        var ordered = counts.stream().sorted(IN_ORDER).toList();
        statements.batchUpdate(ADD, ordered, BATCH, (row, count) -> {
            row.setObject(1, count.day());
            row.setString(2, count.consumer());
            row.setString(3, count.layer());
            row.setString(4, count.api());
            row.setInt(5, major(count));
            row.setString(6, count.operation());
            row.setString(7, count.status().name());
            row.setLong(8, count.calls());
            row.setObject(9, count.day().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public List<UsageSum> sums(UsageQuery query) {
        var statement = new SumStatement(query);
        return jdbc.sql(statement.text())
                .params(statement.parameters())
                .query((row, number) -> sum(row, query.by()))
                .list();
    }

    @Override
    public List<VersionCaller> callersOf(VersionId version, LocalDate since) {
        var uses = new LinkedHashMap<String, List<OperationUse>>();
        jdbc.sql(CALLERS)
                .param("layer", version.layer())
                .param("api", version.api())
                .param("major", version.major())
                .param("since", since)
                .param("ended", StatusClass.ENDED.name())
                .query(row -> {
                    uses.computeIfAbsent(row.getString("consumer"), first -> new ArrayList<>())
                            .add(use(row));
                });
        return uses.entrySet().stream()
                .map(used -> new VersionCaller(used.getKey(), used.getValue()))
                .toList();
    }

    @Override
    public Optional<LocalDate> countedSince(String layer) {
        return jdbc.sql("SELECT day FROM usage WHERE layer = :layer ORDER BY day LIMIT 1")
                .param("layer", layer)
                .query((row, number) -> day(row, "day"))
                .optional();
    }

    private static int major(CallsCounted.Count count) {
        return Objects.requireNonNullElse(count.major(), 0);
    }

    private static UsageSum sum(ResultSet row, List<Dimension> by) throws SQLException {
        var values = new ArrayList<String>();
        for (var dimension : by) {
            values.add(row.getString(SumStatement.column(dimension)));
        }
        return new UsageSum(values, row.getLong("calls"), day(row, "first_day"), day(row, "last_day"));
    }

    private static OperationUse use(ResultSet row) throws SQLException {
        return new OperationUse(
                row.getString("operation"), row.getLong("calls"), day(row, "first_day"), day(row, "last_day"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
