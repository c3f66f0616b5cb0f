package io.entrepot.wmsopenboxes.stock;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse system says of one lot of a product in one bin.
 *
 * @param available the part of what is on hand that nobody has asked for
 * @param expires the last day, in the vendor's spelling
 */
public record StockRow(
        String productId,
        BigDecimal onHand,
        BigDecimal available,
        String status,
        @Nullable String bin,
        @Nullable String lot,
        @Nullable String expires) {}
