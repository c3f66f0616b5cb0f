package io.entrepot.sandbox.openboxes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An inventory item: a lot of a product, or the product without lots. */
record Lot(
        String id,
        String productId,
        @Nullable String number,
        @Nullable LocalDate expires,
        boolean recalled) {

    Lot withRecalled(boolean now) {
        return new Lot(id, productId, number, expires, now);
    }
}
