package io.entrepot.foundation.usage;

import java.time.Instant;
import java.util.Map;

/**
 * Counts of a short time.
 *
 * @param id the same however often the batch is told, so that a receiver adds it once
 */
public record Batch<K>(String id, Instant from, Instant until, Map<K, Long> counts) {

    public Batch {
        counts = Map.copyOf(counts);
    }

    /** How many calls were counted. */
    long calls() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
