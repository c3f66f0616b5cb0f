package io.entrepot.inventory.allocation.web;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.ShipTo;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for stock for an order. */
@Schema(name = "AllocationRequest")
record AllocationBody(
        @NotNull Boolean allowSplit,
        @NotNull Boolean allowBackorder,
        @Nullable LocalDate requestedDelivery,
        @NotNull @Valid Address shipTo,

        @NotNull @Size(min = 1, max = LineRequest.MOST_LINES) List<@NotNull @Valid LineRequest> lines) {

    /** Where the goods go. */
    @Schema(name = "Address")
    record Address(
            @NotBlank String name,
            @NotBlank String line1,
            @Nullable String line2,
            @NotBlank String city,
            @Nullable String region,
            @Nullable String postalCode,

            @Schema(description = "ISO 3166 code of two letters", example = "US") @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {

        ShipTo toShipTo() {
            return new ShipTo(name, line1, line2, city, region, postalCode, country);
        }
    }

    AllocationRequest of(OrderId order) {
        return new AllocationRequest(
                order, allowSplit, allowBackorder, requestedDelivery, shipTo.toShipTo(), LineRequest.lines(lines));
    }
}
