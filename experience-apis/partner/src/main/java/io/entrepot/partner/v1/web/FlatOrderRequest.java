package io.entrepot.partner.v1.web;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.partner.order.NewOrder;
import io.entrepot.partner.order.OrderedLine;
import io.entrepot.partner.order.Sourcing;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** What a partner sends to order with version 1; lines are numbered by their place. */
@Schema(name = "NewOrder")
record FlatOrderRequest(
        @NotBlank @Size(max = 35) @Schema(description = "The partner's own name for the order; need not be unique", example = "PO-1001")
        String reference,

        @NotNull @Valid FlatAddressJson shipTo,

        @NotNull @Size(min = 1, max = 1000) @Schema(description = "An item may occur in several lines")
        List<@NotNull @Valid Line> lines) {

    /** What version 2 does where its caller does not say. */
    private static final Sourcing SOURCING = new Sourcing(true, false);

    /** Validation has run: what it requires is there. */
    NewOrder toNewOrder() {
        var numbered = IntStream.range(0, lines.size())
                .mapToObj(place -> lines.get(place).toLine(place + 1))
                .toList();
        return new NewOrder(reference, shipTo.toAddress(), numbered, null, SOURCING);
    }

    @Schema(name = "NewLine")
    record Line(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}", message = "is no item number") @Schema(example = "SKU-0001")
            String item,

            @NotNull @Positive @DecimalMax("1000000000") @Digits(integer = 10, fraction = 6) @Schema(example = "2")
            BigDecimal qty,

            @NotNull @Pattern(regexp = "[A-Z0-9]{1,3}", message = "is no UN/CEFACT unit code") @Schema(description = "A unit of the item, as UN/CEFACT code", example = "EA")
            String uom) {

        OrderedLine toLine(int number) {
            return new OrderedLine(number, new ItemNumber(item), new Quantity(qty, new UnitOfMeasure(uom)));
        }
    }
}
