package io.entrepot.inventory.drift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * How far two sides agree at one place.
 *
 * @param pairs the figures that were compared
 * @param agreeing those on which both say the same
 * @param tolerable those that agree, or nearly
 * @param explained those that agree, or whose difference has a reason that heals by itself
 */
public record Accuracy(
        Counterpart with, String place, Instant measuredAt, int pairs, int agreeing, int tolerable, int explained) {

    private static final int DECIMALS = 4;

    public BigDecimal agreeingShare() {
        return share(agreeing);
    }

    public BigDecimal tolerableShare() {
        return share(tolerable);
    }

    public BigDecimal explainedShare() {
        return share(explained);
    }

    /** Nothing to compare is nothing wrong. */
    private BigDecimal share(int part) {
        return pairs == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(pairs), DECIMALS, RoundingMode.HALF_DOWN);
    }
}
