package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** An exact amount with its unit. */
@Schema(name = "Quantity")
record QuantityBody(
        @NotNull @Positive @DecimalMax("1000000000") @Digits(integer = 10, fraction = 5) BigDecimal amount,

        @NotNull @Pattern(regexp = Shape.UNIT) @Schema(description = "UN/CEFACT code", example = "EA")
        String unit) {

    Quantity quantity() {
        return new Quantity(amount, new UnitOfMeasure(unit));
    }
}
