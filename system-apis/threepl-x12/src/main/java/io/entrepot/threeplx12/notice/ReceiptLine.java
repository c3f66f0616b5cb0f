package io.entrepot.threeplx12.notice;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse counted in of one item.
 *
 * @param noticeLine the announced line, where there is a notice
 * @param received in good order
 * @param damaged on top of that
 * @param held on top of that, waiting for a decision
 * @param missing announced and not come, or not taken in
 */
record ReceiptLine(
        @Nullable Integer noticeLine,
        ItemNumber item,
        UnitOfMeasure unit,
        BigDecimal received,
        BigDecimal damaged,
        BigDecimal held,
        BigDecimal missing,
        @Nullable String lot,
        @Nullable LocalDate expiry) {

    BigDecimal unsellable() {
        return damaged.add(held);
    }
}
