package io.entrepot.inventory.drift;

import io.entrepot.canonical.inventory.StockObserved;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the other side says when it is asked.
 *
 * @param asOf the moment for which it says so, where it knows one; of a channel, the moment of the figure of ours it has
 * @param unmapped what it holds in a state that has no mapping
 * @param intended what it means to say, where it is still at work on that
 * @param reading the same in the form in which we could take it over
 */
public record Told(
        BigDecimal quantity,
        @Nullable Instant asOf,
        BigDecimal unmapped,
        @Nullable BigDecimal intended,
        @Nullable StockObserved reading) {

    public static final Told NOTHING = of(BigDecimal.ZERO);

    public static Told of(BigDecimal quantity) {
        return new Told(quantity, null, BigDecimal.ZERO, null, null);
    }

    /** What a warehouse holds. */
    public static Told held(BigDecimal quantity, Instant asOf, BigDecimal unmapped, StockObserved reading) {
        return new Told(quantity, asOf, unmapped, null, reading);
    }

    /** What a channel shows. */
    public static Told shown(BigDecimal quantity, @Nullable BigDecimal intended, @Nullable Instant figure) {
        return new Told(quantity, figure, BigDecimal.ZERO, intended, null);
    }
}
