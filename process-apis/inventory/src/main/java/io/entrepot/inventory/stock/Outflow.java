package io.entrepot.inventory.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What left a node between its reports without anybody telling, and over how long that was watched. What lies back counts
 * less and less, and nothing after the window.
 */
public record Outflow(BigDecimal quantity, Duration period) {

    /** A position that nobody has watched yet is taken to have had one quiet day. */
    public static final Outflow OF_A_QUIET_DAY = new Outflow(BigDecimal.ZERO, Duration.ofDays(1));

    private static final int DECIMALS = 6;

    /** Watched for a further interval, in which this much is missing and unexplained; a surplus is none. */
    Outflow after(Duration interval, BigDecimal missing, Duration window) {
        var left = window.minus(interval).isNegative() ? Duration.ZERO : window.minus(interval);
        return new Outflow(
                decayed(quantity, left, window).add(missing.max(BigDecimal.ZERO)),
                Duration.ofMillis(decayed(BigDecimal.valueOf(period.toMillis()), left, window)
                                .longValue())
                        .plus(Duration.ofMillis(interval.toMillis())));
    }

    private static BigDecimal decayed(BigDecimal value, Duration left, Duration window) {
        return value.multiply(BigDecimal.valueOf(left.toMillis()))
                .divide(BigDecimal.valueOf(window.toMillis()), DECIMALS, RoundingMode.HALF_UP);
    }
}
