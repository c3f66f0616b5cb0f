package io.entrepot.inventory.drift;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What our projection says, in the base unit, and for which moment. */
public record Ours(BigDecimal quantity, @Nullable Instant asOf) {

    public static final Ours NOTHING = new Ours(BigDecimal.ZERO, null);

    boolean isAs(Ours other) {
        return quantity.compareTo(other.quantity) == 0 && java.util.Objects.equals(asOf, other.asOf);
    }
}
