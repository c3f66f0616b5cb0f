package io.entrepot.wmsopenboxes.stock;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Pieces of one lot in one bin that a transaction moved, with the sign as the vendor writes it. */
public record LedgerEntry(
        String productId,
        @Nullable String bin,
        @Nullable String lot,
        @Nullable String expires,
        BigDecimal quantity) {}
