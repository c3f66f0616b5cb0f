package io.entrepot.inventory.supply.web;

import io.entrepot.inventory.supply.Supply;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What is on its way. */
@Schema(name = "Supplies")
record SuppliesResponse(@NotNull List<Entry> supplies) {

    /** One supply. */
    @Schema(name = "Supply")
    record Entry(
            @Schema(example = "erp-purchase-orders") @NotNull String source,

            @NotNull String number,
            @NotNull Supply.Kind kind,
            @NotNull String item,
            @NotNull String node,
            @NotNull BigDecimal open,
            @NotNull LocalDate expectedOn) {}

    static SuppliesResponse of(List<Supply> supplies) {
        return new SuppliesResponse(supplies.stream()
                .map(supply -> new Entry(
                        supply.id().source(),
                        supply.id().number(),
                        supply.kind(),
                        supply.item().value(),
                        supply.node().value(),
                        supply.open(),
                        supply.expectedOn()))
                .toList());
    }
}
