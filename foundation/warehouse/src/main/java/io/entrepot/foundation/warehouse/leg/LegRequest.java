package io.entrepot.foundation.warehouse.leg;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node is asked to send. */
public record LegRequest(
        LegId legId,
        OrderId orderId,
        NodeId node,
        String reference,
        ShipTo shipTo,
        @Nullable LocalDate requestedDelivery,
        List<Line> lines) {

    public LegRequest {
        lines = List.copyOf(lines);
    }

    /** So many pieces of an item. */
    public record Line(int lineNumber, ItemNumber item, int pieces) {}

    /** Whether both ask for the same goods from the same node. */
    public boolean asksTheSameAs(LegRequest other) {
        return orderId.equals(other.orderId) && node.equals(other.node) && lines.equals(other.lines);
    }
}
