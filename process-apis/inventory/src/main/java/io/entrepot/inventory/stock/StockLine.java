package io.entrepot.inventory.stock;

import io.entrepot.canonical.inventory.Bucket;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An amount in one bucket and lot, in the item's base unit; signed where it is a change.
 *
 * @param lot empty where there is none
 * @param expiry the last day on which the lot may be used
 */
public record StockLine(Bucket bucket, String lot, @Nullable LocalDate expiry, BigDecimal quantity) {

    public static final String NO_LOT = "";

    public StockLine(Bucket bucket, BigDecimal quantity) {
        this(bucket, NO_LOT, null, quantity);
    }

    boolean isUsableOn(LocalDate day) {
        return expiry == null || !day.isAfter(expiry);
    }
}
