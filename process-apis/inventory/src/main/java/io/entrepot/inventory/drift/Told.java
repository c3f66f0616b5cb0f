package io.entrepot.inventory.drift;

import io.entrepot.canonical.inventory.StockObserved;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the other side says when it is asked.
 *
 * @param asOf the moment for which it says so, where it knows one
 * @param unmapped what it holds in a state that has no mapping
 * @param reading the same in the form in which we could take it over
 */
public record Told(
        BigDecimal quantity,
        @Nullable Instant asOf,
        BigDecimal unmapped,
        @Nullable StockObserved reading) {

    public static final Told NOTHING = of(BigDecimal.ZERO);

    public static Told of(BigDecimal quantity) {
        return new Told(quantity, null, BigDecimal.ZERO, null);
    }
}
