package io.entrepot.inventory.allocation.postgres;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as whole columns, so that the number of statements does not grow with the number of rows. */
final class Columns {

    private Columns() {}

    static <T> String[] of(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    static <T> @Nullable String[] ofNullable(Collection<T> rows, Function<T, @Nullable String> value) {
        var column = new @Nullable String[rows.size()];
        int index = 0;
        for (var row : rows) {
            column[index++] = value.apply(row);
        }
        return column;
    }
}
