package io.entrepot.partner.order.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.LegState;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.partner.order.Order;
import io.entrepot.partner.order.OrderedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order on the wire; documents of the ERP and of warehouses are ours and are not even read. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderMessage(
        String id,
        String consumer,
        String reference,
        OrderState state,
        @Nullable String stateReason,
        Instant createdAt,
        @Nullable LocalDate requestedDelivery,
        AddressMessage shipTo,
        SourcingMessage sourcing,
        List<LineMessage> lines,
        List<LegMessage> legs,
        List<ShipmentMessage> shipments) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LegMessage(String legId, String node, LegState state, List<LineMessage> lines) {

        Order.Leg toLeg() {
            return new Order.Leg(new LegId(legId), new NodeId(node), state, linesOf(lines));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentMessage(
            String shipmentId,
            String legId,
            String node,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt,
            List<LineMessage> lines) {

        Order.Shipment toShipment() {
            return new Order.Shipment(
                    new ShipmentId(shipmentId),
                    new LegId(legId),
                    new NodeId(node),
                    carrier,
                    trackingNumber,
                    shippedAt,
                    deliveredAt,
                    linesOf(lines));
        }
    }

    Order toOrder() {
        return new Order(
                new Order.Head(new OrderId(id), reference, state, createdAt),
                new ConsumerId(consumer),
                stateReason,
                requestedDelivery,
                shipTo.toAddress(),
                sourcing.toSourcing(),
                lines.stream().map(LineMessage::toOrderLine).toList(),
                legs.stream().map(LegMessage::toLeg).toList(),
                shipments.stream().map(ShipmentMessage::toShipment).toList());
    }

    private static List<OrderedLine> linesOf(List<LineMessage> lines) {
        return lines.stream().map(LineMessage::toLine).toList();
    }
}
