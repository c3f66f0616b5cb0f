package io.entrepot.governance.usage.postgres;

import io.entrepot.governance.usage.Dimension;
import io.entrepot.governance.usage.UsageQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The SQL of a question about usage; only names of columns are put into its text. */
class SumStatement {

    private final UsageQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    SumStatement(UsageQuery query) {
        this.query = query;
        var filter = query.filter();
        equal("consumer", filter.consumer());
        equal("layer", filter.layer());
        equal("api", filter.api());
        equal("major", filter.major());
        equal("operation", filter.operation());
        equal("status", filter.status() == null ? null : filter.status().name());
        condition("day >= :from", "from", filter.from());
        condition("day <= :to", "to", filter.to());
        after();
        parameters.put("limit", query.limit());
    }

    static String column(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    String text() {
        var where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        var sums = "sum(calls) AS calls, min(day) AS first_day, max(day) AS last_day FROM usage" + where;
        if (query.by().isEmpty()) {
            return "SELECT " + sums + " HAVING count(*) > 0 LIMIT :limit";
        }
        return "SELECT %1$s, %2$s GROUP BY %1$s ORDER BY %1$s LIMIT :limit".formatted(columns(), sums);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void equal(String column, @Nullable Object value) {
        condition(column + " = :" + column, column, value);
    }

    private void condition(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    /** What the sums are grouped by is compared before they are made, so that an index can find where a page begins. */
    private void after() {
        if (query.after().isEmpty()) {
            return;
        }
        var names = IntStream.range(0, query.by().size())
                .mapToObj(number -> ":after" + number)
                .collect(Collectors.joining(", "));
        conditions.add("(%s) > (%s)".formatted(columns(), names));
        for (int number = 0; number < query.by().size(); number++) {
            parameters.put(
                    "after" + number,
                    typed(query.by().get(number), query.after().get(number)));
        }
    }

    private String columns() {
        return query.by().stream().map(SumStatement::column).collect(Collectors.joining(", "));
    }

    private static Object typed(Dimension dimension, String value) {
        return switch (dimension) {
            case MAJOR -> Integer.valueOf(value);
            case DAY -> LocalDate.parse(value);
            case CONSUMER, LAYER, API, OPERATION, STATUS -> value;
        };
    }
}
