package io.entrepot.canonical.milestone;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order, or one leg or shipment of it, passed a milestone.
 *
 * @param occurredAt when it happened, by the clock of the source
 * @param source the service that tells it
 * @param lines what the milestone covers, in the base unit of each item; empty where it covers the whole
 */
public record MilestoneReached(
        OrderId orderId,
        @Nullable LegId legId,
        @Nullable ShipmentId shipmentId,
        @Nullable NodeId node,
        Milestone milestone,
        Instant occurredAt,
        String source,
        @Nullable ConsumerId consumer,
        List<Line> lines,
        List<ExternalIdentifier> identifiers,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String note) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.fulfilment.milestones.reached.v1";

    public MilestoneReached {
        lines = List.copyOf(lines);
        identifiers = List.copyOf(identifiers);
    }

    /** How much of one order line the milestone covers. */
    public record Line(
            int lineNumber,
            ItemNumber item,
            Quantity quantity,
            @Nullable String lot) {}
}
