package io.entrepot.partner.v1.web;

import io.entrepot.partner.availability.Availability;
import io.entrepot.partner.availability.ItemPromise;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/** What is available, as version 1 tells it. */
@Schema(name = "Availability", description = "What may be ordered now")
record FlatAvailabilityResponse(@NotNull List<Item> items) {

    static FlatAvailabilityResponse of(Availability.Known known) {
        return new FlatAvailabilityResponse(known.items().stream().map(Item::of).toList());
    }

    @Schema(name = "ItemAvailability")
    record Item(
            @NotNull @Schema(example = "SKU-0001") String item,

            @NotNull @Schema(description = "How much may be ordered now, over all warehouses", example = "120")
            BigDecimal qty,

            @NotNull @Schema(description = "The item's base unit, a UN/CEFACT code", example = "EA")
            String uom) {

        static Item of(ItemPromise promise) {
            return new Item(
                    promise.item().value(), promise.available(), promise.unit().code());
        }
    }
}
