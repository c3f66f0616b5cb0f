package io.entrepot.inventory.allocation.web;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** An exact amount in a unit. */
@Schema(name = "Quantity")
record QuantityBody(
        @Positive @DecimalMax("1000000000") @Digits(integer = 18, fraction = 9) @NotNull BigDecimal amount,

        @Schema(description = "UN/CEFACT code", example = "EA") @Pattern(regexp = "[A-Z0-9]{1,3}") @NotNull String unit) {

    static QuantityBody of(Quantity quantity) {
        return new QuantityBody(quantity.amount(), quantity.unit().code());
    }

    Quantity toQuantity() {
        return new Quantity(amount, new UnitOfMeasure(unit));
    }
}
