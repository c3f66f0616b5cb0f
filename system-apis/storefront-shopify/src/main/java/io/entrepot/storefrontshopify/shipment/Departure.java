package io.entrepot.storefrontshopify.shipment;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods of an order that left a node together. */
public record Departure(
        ShipmentId shipment,
        OrderId order,
        NodeId node,
        @Nullable String carrier,
        @Nullable String tracking,
        Instant departedAt,
        List<Line> lines) {

    public Departure {
        lines = List.copyOf(lines);
    }

    /** How much of one line of the order. */
    public record Line(int lineNumber, int quantity) {}

    /** The number under which the shop shows the shipment, and by which it is found again. */
    String mark() {
        return tracking == null || tracking.isBlank() ? shipment.value() : tracking;
    }
}
