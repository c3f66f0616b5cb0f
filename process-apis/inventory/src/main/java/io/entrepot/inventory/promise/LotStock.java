package io.entrepot.inventory.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Sellable stock of one lot at a node.
 *
 * @param expiry the last day on which it may be used; absent where it keeps
 * @param reserved the part of it that reservations have taken, first expired first out
 */
public record LotStock(String lot, @Nullable LocalDate expiry, BigDecimal quantity, BigDecimal reserved) {

    public BigDecimal free() {
        return quantity.subtract(reserved).max(BigDecimal.ZERO);
    }

    public boolean isUsableOn(LocalDate day) {
        return expiry == null || !expiry.isBefore(day);
    }

    public LotStock reserving(BigDecimal amount) {
        return new LotStock(lot, expiry, quantity, reserved.add(amount).max(BigDecimal.ZERO));
    }
}
