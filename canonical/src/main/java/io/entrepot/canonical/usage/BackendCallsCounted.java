package io.entrepot.canonical.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How often a backend was called in a short time, told once per batch; the counts of all batches add up.
 *
 * @param system the system API that called its backend
 * @param until when the counting of this batch ended
 */
public record BackendCallsCounted(String system, Instant from, Instant until, List<Count> counts) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.usage.backend-calls-counted.v1";

    public BackendCallsCounted {
        counts = List.copyOf(counts);
    }

    /**
     * Calls of one operation of the backend that came from one operation and one consumer of ours.
     *
     * @param operation as the system API names it, such as {@code POST /salesOrders}
     * @param entry the operation at which the call came in, such as {@code experience/partner/v2/placeOrder}; {@code internal}
     *     for our own schedules, {@code overflow} where there were more than are counted apart
     * @param consumer the partner, else the program; {@code internal} and {@code overflow} as above
     * @param day in UTC
     */
    public record Count(String operation, String entry, String consumer, LocalDate day, long calls) {}
}
