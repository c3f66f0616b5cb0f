package io.entrepot.erpbusinesscentral.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a change whose answer was lost may still take effect: until then it is not asked for again.
 *
 * @param longest the longest time the ERP works on one request
 */
public record Settling(Clock clock, Duration longest) {

    public Instant now() {
        return clock.instant();
    }

    /** What is left of that time; zero where nothing is under way. */
    public Duration left(@Nullable Instant sentAt) {
        if (sentAt == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(now(), sentAt.plus(longest));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
