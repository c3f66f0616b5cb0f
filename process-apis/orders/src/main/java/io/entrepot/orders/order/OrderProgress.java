package io.entrepot.orders.order;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.LegState;
import io.entrepot.canonical.order.OrderState;
import java.util.List;
import java.util.function.Predicate;

/** Derives where an order stands as a whole from its lines, legs and shipments. */
final class OrderProgress {

    private OrderProgress() {}

    static OrderState of(Order order) {
        var legs = order.legs().stream().filter(leg -> !leg.isCancelled()).toList();
        if (legs.isEmpty()) {
            return order.isBackordered() ? OrderState.BACKORDERED : order.state();
        }
        return order.shipments().isEmpty() ? beforeShipping(order, legs) : afterShipping(order, legs);
    }

    /** Shipments may carry a line in parts: their sum counts. */
    static boolean isShipped(Leg leg, List<Shipment> shipments) {
        return leg.lines().stream().allMatch(line -> shipped(line, shipments).compareTo(line.quantity()) >= 0);
    }

    private static OrderState beforeShipping(Order order, List<Leg> legs) {
        if (any(legs, leg -> leg.hasReached(LegState.ACKNOWLEDGED))) {
            return OrderState.IN_FULFILMENT;
        }
        if (any(legs, leg -> leg.hasReached(LegState.RELEASED))) {
            return OrderState.RELEASED;
        }
        return order.isBackordered() ? OrderState.PARTIALLY_ALLOCATED : OrderState.ALLOCATED;
    }

    private static OrderState afterShipping(Order order, List<Leg> legs) {
        if (order.isBackordered() || any(legs, leg -> !order.isLegShipped(leg.id()))) {
            return OrderState.PARTIALLY_SHIPPED;
        }
        return any(legs, leg -> !order.isLegDelivered(leg.id())) ? OrderState.SHIPPED : OrderState.DELIVERED;
    }

    private static boolean any(List<Leg> legs, Predicate<Leg> condition) {
        return legs.stream().anyMatch(condition);
    }

    private static Quantity shipped(LegLine line, List<Shipment> shipments) {
        return shipments.stream()
                .flatMap(shipment -> shipment.lines().stream())
                .filter(part -> part.lineNumber() == line.lineNumber())
                .map(LegLine::quantity)
                .reduce(Quantity.zero(line.quantity().unit()), Quantity::plus);
    }
}
