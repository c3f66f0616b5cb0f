package io.entrepot.orders.order;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods that left a node for one leg. */
public record Shipment(
        ShipmentId id,
        LegId leg,
        NodeId node,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        Instant shippedAt,
        @Nullable Instant deliveredAt,
        List<LegLine> lines,
        Posting posting,
        boolean tracked) {

    public Shipment {
        lines = List.copyOf(lines);
    }

    Shipment with(Posting next) {
        return new Shipment(id, leg, node, carrier, trackingNumber, shippedAt, deliveredAt, lines, next, tracked);
    }

    Shipment delivered(Instant at) {
        var first = deliveredAt == null ? at : deliveredAt;
        return new Shipment(id, leg, node, carrier, trackingNumber, shippedAt, first, lines, posting, tracked);
    }

    Shipment asTracked() {
        return new Shipment(id, leg, node, carrier, trackingNumber, shippedAt, deliveredAt, lines, posting, true);
    }

    public boolean isDelivered() {
        return deliveredAt != null;
    }
}
