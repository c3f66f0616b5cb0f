package io.entrepot.partner.order;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.LegState;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order with everything that a partner may know of it. */
public record Order(
        Head head,
        ConsumerId consumer,
        @Nullable String stateReason,
        @Nullable LocalDate requestedDelivery,
        Address shipTo,
        Sourcing sourcing,
        List<Line> lines,
        List<Leg> legs,
        List<Shipment> shipments) {

    /** What a list shows of an order. */
    public record Head(OrderId id, String reference, OrderState state, Instant createdAt) {}

    /** A line and what of it waits for stock. */
    public record Line(OrderedLine ordered, @Nullable Quantity backordered) {}

    /** The part that one node fulfils. */
    public record Leg(LegId id, NodeId node, LegState state, List<OrderedLine> lines) {}

    /** Goods that left a node together. */
    public record Shipment(
            ShipmentId id,
            LegId leg,
            NodeId node,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt,
            List<OrderedLine> lines) {}
}
