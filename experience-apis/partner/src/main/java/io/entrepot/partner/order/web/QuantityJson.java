package io.entrepot.partner.order.web;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** A quantity as partners write and read it. */
@Schema(name = "Quantity")
record QuantityJson(
        @NotNull @Positive @DecimalMax("1000000000") @Digits(integer = 10, fraction = 6) @Schema(description = "An exact number; whole where the unit cannot be divided", example = "2")
        BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z0-9]{1,3}", message = "is no UN/CEFACT unit code") @Schema(description = "A unit of the item, as UN/CEFACT code: EA each, XCS case, XPX pallet", example = "EA")
        String unit) {

    static QuantityJson of(Quantity quantity) {
        return new QuantityJson(quantity.amount(), quantity.unit().code());
    }

    Quantity toQuantity() {
        return new Quantity(amount, new UnitOfMeasure(unit));
    }
}
