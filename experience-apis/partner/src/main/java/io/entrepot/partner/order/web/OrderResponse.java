package io.entrepot.partner.order.web;

import io.entrepot.canonical.order.LegState;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.partner.order.Order;
import io.entrepot.partner.order.OrderedLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its partner reads it. */
@Schema(name = "Order")
record OrderResponse(
        @NotNull String id,
        @NotNull String reference,
        @NotNull OrderState state,

        @Nullable @Schema(description = "Why the order is in this state, where that is not evident", example = "CREDIT_REJECTED")
        String stateReason,

        @NotNull Instant createdAt,
        @Nullable LocalDate requestedDelivery,
        @NotNull AddressJson shipTo,
        @NotNull SourcingJson sourcing,
        @NotNull List<Line> lines,

        @NotNull @Schema(description = "What each node fulfils; empty until stock is allocated")
        List<Leg> legs,

        @NotNull @Schema(description = "What has left a node")
        List<Shipment> shipments) {

    static OrderResponse of(Order order) {
        return new OrderResponse(
                order.head().id().value(),
                order.head().reference(),
                order.head().state(),
                order.stateReason(),
                order.head().createdAt(),
                order.requestedDelivery(),
                AddressJson.of(order.shipTo()),
                SourcingJson.of(order.sourcing()),
                order.lines().stream().map(Line::of).toList(),
                order.legs().stream().map(Leg::of).toList(),
                order.shipments().stream().map(Shipment::of).toList());
    }

    private static List<LineJson> linesOf(List<OrderedLine> lines) {
        return lines.stream().map(LineJson::of).toList();
    }

    @Schema(name = "OrderLine")
    record Line(
            @NotNull Integer lineNumber,
            @NotNull String item,
            @NotNull QuantityJson quantity,

            @Nullable @Schema(description = "What of it waits for stock")
            QuantityJson backordered) {

        static Line of(Order.Line line) {
            var ordered = LineJson.of(line.ordered());
            var waiting = line.backordered() == null ? null : QuantityJson.of(line.backordered());
            return new Line(ordered.lineNumber(), ordered.item(), ordered.quantity(), waiting);
        }
    }

    @Schema(name = "Leg")
    record Leg(
            @NotNull String legId,
            @NotNull String node,
            @NotNull LegState state,
            @NotNull List<LineJson> lines) {

        static Leg of(Order.Leg leg) {
            return new Leg(leg.id().value(), leg.node().value(), leg.state(), linesOf(leg.lines()));
        }
    }

    @Schema(name = "Shipment")
    record Shipment(
            @NotNull String shipmentId,
            @NotNull String legId,
            @NotNull String node,
            @Nullable @Schema(example = "UPS") String carrier,

            @Nullable @Schema(example = "1Z12345E0291980793")
            String trackingNumber,

            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt,
            @NotNull List<LineJson> lines) {

        static Shipment of(Order.Shipment shipment) {
            return new Shipment(
                    shipment.id().value(),
                    shipment.leg().value(),
                    shipment.node().value(),
                    shipment.carrier(),
                    shipment.trackingNumber(),
                    shipment.shippedAt(),
                    shipment.deliveredAt(),
                    linesOf(shipment.lines()));
        }
    }
}
