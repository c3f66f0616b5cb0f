package io.entrepot.canonical.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often our APIs were called in a short time, told once per batch; the counts of all batches add up.
 *
 * @param source who counted
 * @param until when the counting of this batch ended
 */
public record CallsCounted(String source, Instant from, Instant until, List<Count> counts) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.usage.calls-counted.v1";

    /** The Kafka topic of usage. */
    public static final String TOPIC = "api.usage";

    public CallsCounted {
        counts = List.copyOf(counts);
    }

    /**
     * Calls that have everything but their time in common.
     *
     * @param consumer the partner, else the program; {@code anonymous} where nobody proved who calls, {@code overflow} where
     *     there were more consumers and operations than are counted apart
     * @param layer the layer of the API, or {@code gateway} for what leads to no API
     * @param major absent where the path belongs to no version, such as that of a vendor's webhook
     * @param operation its name in the published contract; in brackets where the call fits none
     * @param day in UTC
     */
    public record Count(
            String consumer,
            String layer,
            String api,
            @Nullable Integer major,
            String operation,
            StatusClass status,
            LocalDate day,
            long calls) {}
}
