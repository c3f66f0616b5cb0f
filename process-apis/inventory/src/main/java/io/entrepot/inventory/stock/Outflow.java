package io.entrepot.inventory.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What left a node between its reports without anybody telling, and for how long there was something to take. What lies back counts
 * less and less, and nothing after the window.
 */
public record Outflow(BigDecimal quantity, Duration period) {

    /** A position that nobody has watched yet is taken to have had one quiet hour. */
    public static final Outflow OF_A_QUIET_HOUR = new Outflow(BigDecimal.ZERO, Duration.ofHours(1));

    private static final int DECIMALS = 6;

    /**
     * Watched for so much longer, in which this much is missing and unexplained; a surplus is none. While there was nothing
     * to take nothing is learnt, and nothing forgotten.
     */
    Outflow after(Duration watched, BigDecimal missing, Duration window) {
        var left = window.minus(watched).isNegative() ? Duration.ZERO : window.minus(watched);
        return new Outflow(
                decayed(quantity, left, window).add(missing.max(BigDecimal.ZERO)),
                Duration.ofMillis(decayed(BigDecimal.valueOf(period.toMillis()), left, window)
                                .longValue())
                        .plus(Duration.ofMillis(watched.toMillis())));
    }

    private static BigDecimal decayed(BigDecimal value, Duration left, Duration window) {
        return value.multiply(BigDecimal.valueOf(left.toMillis()))
                .divide(BigDecimal.valueOf(window.toMillis()), DECIMALS, RoundingMode.HALF_UP);
    }
}
