package io.entrepot.inventory.allocation.web;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.ShipTo;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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

        @NotNull @Size(min = 1, max = LineRequest.MOST_LINES) List<@NotNull @Valid LineRequest> lines,

        @Schema(description = "by which it was sold; absent: by a partner") @Pattern(regexp = IDENTIFIER) @Nullable String channel,

        @Schema(
                description =
                        "the order's name in its channel, which has promised the goods already: its unprocessed demand ends with this allocation")
        @Size(min = 1, max = 200) @Nullable String channelOrder,

        @Schema(description = "the reservation (a hold) that this order takes over")
        @Pattern(regexp = IDENTIFIER) @Nullable String reservation,

        @Schema(description = "lots must still keep so many days") @Min(0) @Max(3650) @Nullable Integer minimumShelfLifeDays) {

    static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";

    /** Where the goods go. */
    @Schema(name = "Address")
    record Address(
            @NotBlank String name,
            @NotBlank String line1,
            @Nullable String line2,
            @NotBlank String city,
            @Nullable String region,
            @Nullable String postalCode,

            @Schema(description = "ISO 3166 code of two letters", example = "US") @NotNull @Pattern(regexp = "[A-Z]{2}") String country,

            @Schema(description = "in degrees, where known: the nearer node is preferred")
            @DecimalMin("-90") @DecimalMax("90") @Nullable BigDecimal latitude,

            @DecimalMin("-180") @DecimalMax("180") @Nullable BigDecimal longitude) {

        ShipTo toShipTo() {
            return new ShipTo(name, line1, line2, city, region, postalCode, country, latitude, longitude);
        }
    }

    AllocationRequest of(OrderId order) {
        return new AllocationRequest(
                order,
                allowSplit,
                allowBackorder,
                requestedDelivery,
                shipTo.toShipTo(),
                LineRequest.lines(lines),
                channel,
                channelOrder,
                reservation,
                minimumShelfLifeDays);
    }
}
