package io.entrepot.developer.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report.
 *
 * @param next where the next part begins; absent on the last one
 */
public record ReportPage<T>(List<T> entries, @Nullable Integer next) {

    /** The part of these that begins at an entry. */
    public static <T> ReportPage<T> of(List<T> all, int cursor, int limit) {
        var begin = Math.min(cursor, all.size());
        var end = Math.min(begin + limit, all.size());
        return new ReportPage<>(List.copyOf(all.subList(begin, end)), end < all.size() ? end : null);
    }
}
