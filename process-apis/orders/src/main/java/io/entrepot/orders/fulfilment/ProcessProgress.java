package io.entrepot.orders.fulfilment;

import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.LegState;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.Orders;
import io.entrepot.orders.order.Shipment;
import java.util.function.UnaryOperator;

/**
 * Answers the questions at the gateways of the processes. It reads the order under its lock, so that whatever is
 * told meanwhile is either seen here or finds the process waiting. Identifiers are text, as process variables are.
 */
public final class ProcessProgress {

    private final Orders orders;

    public ProcessProgress(Orders orders) {
        this.orders = orders;
    }

    public boolean isCancelRequested(String orderId) {
        return order(orderId).isCancelRequested();
    }

    /** Nothing left and nothing will: the order ends cancelled. */
    public boolean isTakenBack(String orderId) {
        var order = order(orderId);
        return order.isCancelRequested() && order.shipments().isEmpty();
    }

    public boolean isWaitingForSupply(String orderId) {
        var order = order(orderId);
        return order.isBackordered() && !order.isCancelRequested();
    }

    public boolean isAcknowledged(String orderId, String legId) {
        return hasReached(orderId, legId, LegState.ACKNOWLEDGED);
    }

    public boolean isPicked(String orderId, String legId) {
        return hasReached(orderId, legId, LegState.PICK_CONFIRMED);
    }

    public boolean hasShipmentToPost(String orderId, String legId) {
        return order(orderId).shipmentsOf(new LegId(legId)).stream().anyMatch(shipment -> !isDone(shipment));
    }

    public boolean isShippedAndPosted(String orderId, String legId) {
        return order(orderId).isLegShipped(new LegId(legId)) && !hasShipmentToPost(orderId, legId);
    }

    public boolean isDelivered(String orderId, String legId) {
        return order(orderId).isLegDelivered(new LegId(legId));
    }

    public static boolean isDone(Shipment shipment) {
        return shipment.posting().isPosted() && shipment.tracked();
    }

    private boolean hasReached(String orderId, String legId, LegState state) {
        return order(orderId)
                .leg(new LegId(legId))
                .map(leg -> leg.hasReached(state))
                .orElse(false);
    }

    private Order order(String orderId) {
        return orders.change(new OrderId(orderId), UnaryOperator.identity());
    }
}
