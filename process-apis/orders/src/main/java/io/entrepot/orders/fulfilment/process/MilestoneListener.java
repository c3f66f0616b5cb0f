package io.entrepot.orders.fulfilment.process;

import io.cloudevents.CloudEvent;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.LegState;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.events.Topic;
import io.entrepot.orders.order.LegLine;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.Orders;
import io.entrepot.orders.order.Posting;
import io.entrepot.orders.order.Shipment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from warehouses and carriers how far each leg is, and wakes its process. */
@Component
class MilestoneListener {

    private final Inbox inbox;
    private final Orders orders;
    private final FlowableFulfilment fulfilment;

    MilestoneListener(Inbox inbox, Orders orders, FlowableFulfilment fulfilment) {
        this.inbox = inbox;
        this.orders = orders;
        this.fulfilment = fulfilment;
    }

    @KafkaListener(topics = Topic.FULFILMENT_MILESTONES)
    void on(CloudEvent event) {
        inbox.receive(event, MilestoneReached.TYPE, MilestoneReached.class, this::apply);
    }

    private void apply(MilestoneReached reached) {
        var legId = reached.legId();
        if (legId != null && isOfOthers(reached)) {
            var order = orders.change(reached.orderId(), known -> after(known, legId, reached));
            fulfilment.wake(order, legId);
        }
    }

    private static boolean isOfOthers(MilestoneReached reached) {
        return switch (reached.milestone()) {
            case ACKNOWLEDGED, PICK_CONFIRMED, PACKED, SHIPMENT_DEPARTED, DELIVERED -> true;
            default -> false;
        };
    }

    private static Order after(Order order, LegId leg, MilestoneReached reached) {
        if (order.leg(leg).isEmpty()) {
            throw new IllegalStateException("order " + order.id() + " has no leg " + leg);
        }
        return switch (reached.milestone()) {
            case ACKNOWLEDGED -> order.legReached(leg, LegState.ACKNOWLEDGED);
            case PICK_CONFIRMED -> order.legReached(leg, LegState.PICK_CONFIRMED);
            case PACKED -> order.legReached(leg, LegState.PACKED);
            case SHIPMENT_DEPARTED -> order.departed(shipment(order, leg, reached));
            case DELIVERED -> order.delivered(named(reached.shipmentId()), reached.occurredAt());
            default -> order;
        };
    }

    private static Shipment shipment(Order order, LegId leg, MilestoneReached reached) {
        return new Shipment(
                named(reached.shipmentId()),
                leg,
                node(order, leg, reached.node()),
                reached.carrier(),
                reached.trackingNumber(),
                reached.occurredAt(),
                null,
                reached.lines().stream()
                        .map(line -> new LegLine(line.lineNumber(), line.item(), line.quantity()))
                        .toList(),
                Posting.REQUESTED,
                false);
    }

    private static ShipmentId named(@Nullable ShipmentId shipment) {
        return Objects.requireNonNull(shipment, "the milestone names no shipment");
    }

    private static NodeId node(Order order, LegId leg, @Nullable NodeId told) {
        return told == null ? order.leg(leg).orElseThrow().node() : told;
    }
}
