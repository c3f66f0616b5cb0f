package io.entrepot.inventory.stock.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.stock.PositionKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as whole columns, so that the number of statements does not grow with the number of rows. */
final class Columns {

    private Columns() {}

    /** The column as text; what is absent stays so. */
    static <T> @Nullable String[] of(Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        var column = new @Nullable String[rows.size()];
        int row = 0;
        for (var one : rows) {
            var cell = value.apply(one);
            column[row++] = cell == null ? null : cell.toString();
        }
        return column;
    }

    static PositionKey position(ResultSet row) throws SQLException {
        return new PositionKey(new ItemNumber(row.getString("item")), new NodeId(row.getString("node")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
