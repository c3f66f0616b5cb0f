package io.entrepot.inventory.stock.web;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.inventory.stock.Stock;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An amount in one bucket and lot, in the item's base unit. */
@Schema(name = "StockLine")
record LineResponse(
        @NotNull Bucket bucket,
        @NotNull BigDecimal quantity,
        @Nullable String lot,

        @Schema(description = "the last day on which the lot may be used") @Nullable LocalDate expiry) {

    static List<LineResponse> of(Stock stock) {
        return stock.lines().stream()
                .map(line -> new LineResponse(
                        line.bucket(), line.quantity(), line.lot().isEmpty() ? null : line.lot(), line.expiry()))
                .toList();
    }
}
