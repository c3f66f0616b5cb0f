package io.entrepot.partner.order.web;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.partner.order.OrderedLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

/** A line as partners write and read it. */
@Schema(name = "Line")
record LineJson(
        @NotNull @Positive @Schema(description = "The partner's own number of the line, once per order", example = "1")
        Integer lineNumber,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}", message = "is no item number") @Schema(example = "SKU-0001")
        String item,

        @NotNull @Valid QuantityJson quantity) {

    static LineJson of(OrderedLine line) {
        return new LineJson(line.lineNumber(), line.item().value(), QuantityJson.of(line.quantity()));
    }

    OrderedLine toLine() {
        return new OrderedLine(lineNumber, new ItemNumber(item), quantity.toQuantity());
    }
}
