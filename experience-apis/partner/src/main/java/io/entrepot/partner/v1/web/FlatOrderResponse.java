package io.entrepot.partner.v1.web;

import io.entrepot.partner.order.Order;
import io.entrepot.partner.order.OrderedLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** An order as version 1 tells it. */
@Schema(name = "Order")
record FlatOrderResponse(
        @NotNull String id,
        @NotNull String reference,
        @NotNull Status status,
        @NotNull Instant createdAt,
        @NotNull FlatAddressJson shipTo,
        @NotNull List<Line> lines,

        @NotNull @Schema(description = "The tracking numbers of what has left so far", example = "[\"1Z12345E0291980793\"]")
        List<String> tracking) {

    static FlatOrderResponse of(Order order) {
        var head = order.head();
        return new FlatOrderResponse(
                head.id().value(),
                head.reference(),
                Status.of(head.state()),
                head.createdAt(),
                FlatAddressJson.of(order.shipTo()),
                order.lines().stream().map(Order.Line::ordered).map(Line::of).toList(),
                order.shipments().stream()
                        .map(Order.Shipment::trackingNumber)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Schema(name = "Line")
    record Line(
            @NotNull Integer line,
            @NotNull String item,
            @NotNull BigDecimal qty,
            @NotNull String uom) {

        static Line of(OrderedLine line) {
            var quantity = line.quantity();
            return new Line(
                    line.lineNumber(),
                    line.item().value(),
                    quantity.amount(),
                    quantity.unit().code());
        }
    }
}
