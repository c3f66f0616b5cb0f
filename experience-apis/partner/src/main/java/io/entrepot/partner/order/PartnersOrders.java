package io.entrepot.partner.order;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import java.util.Optional;

/** The orders of the calling partner; for it, another partner's order is no different from one that does not exist. */
public class PartnersOrders {

    private final Orders orders;

    public PartnersOrders(Orders orders) {
        this.orders = orders;
    }

    public Placement place(ConsumerId partner, IdempotencyKey key, NewOrder order) {
        return orders.place(partner, key, order);
    }

    public Optional<OrderPage> list(ConsumerId partner, OrderPage.Query query) {
        return orders.list(partner, query);
    }

    public Optional<Order> find(ConsumerId partner, OrderId id) {
        return orders.find(id).filter(order -> order.consumer().equals(partner));
    }

    public Cancellation cancel(ConsumerId partner, OrderId id) {
        return find(partner, id).isPresent() ? orders.cancel(id) : new Cancellation.UnknownOrder();
    }
}
