package io.entrepot.developer.lineage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of sums of calls of backends.
 *
 * @param next where the next page begins; absent on the last one
 */
public record BackendCallSums(List<Path> paths, @Nullable String next) {

    /** The calls from one operation and one consumer of ours to one operation of a backend. */
    public record Path(
            String system,
            String operation,
            String entry,
            String consumer,
            long calls,
            LocalDate firstDay,
            LocalDate lastDay) {}
}
