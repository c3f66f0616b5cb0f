package io.entrepot.developer.usage;

import io.entrepot.canonical.usage.StatusClass;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are summed up; what is absent is not asked for.
 *
 * @param by what sums are told apart by; nothing: one sum
 * @param cursor where the page begins
 */
public record UsageQuestion(
        @Nullable String consumer,
        @Nullable String layer,
        @Nullable String api,
        @Nullable Integer major,
        @Nullable String operation,
        @Nullable StatusClass status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Dimension> by,
        @Nullable String cursor,
        int limit) {

    /** What sums can be told apart by. */
    public enum Dimension {
        CONSUMER,
        LAYER,
        API,
        MAJOR,
        OPERATION,
        STATUS,
        DAY
    }
}
