package io.entrepot.foundation.schedule.retention;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table that are cleared away once they are old. A service declares each of its tables as a bean of this type; beans are
 * cleared in the order of their declaration.
 *
 * @param moment the column that a row's age is counted from; an index begins with it, a row without it stays
 * @param period how long a row is kept unless the service is set otherwise
 * @param shortest how short that may be set
 * @param conditions SQL on the row, called {@code old}, and on the moment {@code :before} which it is older than; all must hold
 * @param dependents what goes with the rows that are {@code gone}
 */
public record ExpiringRows(
        String table,
        String moment,
        Duration period,
        Duration shortest,
        List<String> conditions,
        List<Dependents> dependents) {

    public ExpiringRows {
        conditions = List.copyOf(conditions);
        dependents = List.copyOf(dependents);
        if (!shortest.isPositive() || period.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("rows of " + table + " are kept for " + shortest + " at least");
        }
    }

    /** Rows of another table that go in the same statement, chosen by SQL on the rows that are {@code gone}. */
    public record Dependents(String table, String condition) {}

    public static ExpiringRows of(String table, String moment, Duration period) {
        return new ExpiringRows(table, moment, period, Duration.ofDays(1), List.of(), List.of());
    }

    public ExpiringRows keptAtLeast(Duration other) {
        return new ExpiringRows(table, moment, period, other, conditions, dependents);
    }

    public ExpiringRows keptFor(Duration other) {
        return new ExpiringRows(table, moment, other, shortest, conditions, dependents);
    }

    public ExpiringRows onlyIf(String condition) {
        return new ExpiringRows(table, moment, period, shortest, with(conditions, condition), dependents);
    }

    public ExpiringRows with(String dependent, String condition) {
        return new ExpiringRows(
                table, moment, period, shortest, conditions, with(dependents, new Dependents(dependent, condition)));
    }

    private static <T> List<T> with(List<T> all, T another) {
        var more = new ArrayList<>(all);
        more.add(another);
        return more;
    }
}
