package io.entrepot.foundation.schedule.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes away a table's old rows, a small number in one statement, which is a transaction of its own. */
class Batches {

    private final JdbcClient jdbc;
    private final ExpiringRows rows;
    private final int size;

    Batches(JdbcClient jdbc, ExpiringRows rows, int size) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.size = size;
    }

    /**
     * What a batch took away.
     *
     * @param upTo the age of its youngest row; what is older and still there is needed, and not looked at again in this run
     */
    record Cleared(int count, @Nullable Instant upTo) {}

    /** Rows that somebody holds are left to the next run rather than waited for. */
    Cleared next(Instant before, @Nullable Instant from) {
        return jdbc.sql(statement())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("from", (from == null ? Instant.EPOCH : from).atOffset(ZoneOffset.UTC))
                .param("size", size)
                .query((row, number) ->
                        new Cleared(row.getInt("count"), instant(row.getObject("up_to", OffsetDateTime.class))))
                .single();
    }

    private String statement() {
        var conditions = Stream.concat(
                        Stream.of("old.%1$s >= :from AND old.%1$s < :before".formatted(rows.moment())),
                        rows.conditions().stream())
                .map(condition -> "(" + condition + ")")
                .collect(Collectors.joining(" AND "));
        var gone = """
                WITH gone AS (
                    DELETE FROM %1$s WHERE ctid = ANY (ARRAY(
                        SELECT old.ctid FROM %1$s old WHERE %3$s
                        ORDER BY old.%2$s LIMIT :size FOR UPDATE OF old SKIP LOCKED))
                    RETURNING *
                )""".formatted(rows.table(), rows.moment(), conditions);
        return gone + dependents() + " SELECT count(*) AS count, max(" + rows.moment() + ") AS up_to FROM gone";
    }

    private String dependents() {
        return rows.dependents().stream()
                .map(dependent -> ", gone_%1$s AS (DELETE FROM %1$s WHERE %2$s)"
                        .formatted(dependent.table(), dependent.condition()))
                .collect(Collectors.joining());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
