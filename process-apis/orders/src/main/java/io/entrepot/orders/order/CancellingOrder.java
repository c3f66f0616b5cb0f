package io.entrepot.orders.order;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;

/** Cancels an order on the partner's wish, as long as no goods have left. */
public final class CancellingOrder {

    private final Orders orders;
    private final Fulfilment fulfilment;

    public CancellingOrder(Orders orders, Fulfilment fulfilment) {
        this.orders = orders;
        this.fulfilment = fulfilment;
    }

    /** Notes the wish; the process carries it out at its next safe point. Call within a transaction. */
    public Outcome cancel(OrderId id) {
        var after = orders.change(id, order -> order.isCancellable() ? order.cancelRequestedByPartner() : order);
        if (!after.isCancellable() && after.state() != OrderState.CANCELLED) {
            return new Outcome.TooLate(after);
        }
        fulfilment.cancelRequested(after);
        return new Outcome.Requested(after);
    }

    /** Whether the wish was noted. */
    public sealed interface Outcome {

        /** The order is being cancelled, or is cancelled already. */
        record Requested(Order order) implements Outcome {}

        /** Goods have left or the order is done. */
        record TooLate(Order order) implements Outcome {}
    }
}
