package io.entrepot.developer.usage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of sums of calls.
 *
 * @param next where the next page begins; absent on the last one
 */
public record UsageSums(List<Sum> sums, @Nullable String next) {

    /** One sum; it names what it was asked to be told apart by. */
    public record Sum(
            @Nullable String consumer,
            @Nullable String layer,
            @Nullable String api,
            @Nullable Integer major,
            @Nullable String operation,
            @Nullable String status,
            @Nullable LocalDate day,
            long calls,
            LocalDate firstDay,
            LocalDate lastDay) {}
}
