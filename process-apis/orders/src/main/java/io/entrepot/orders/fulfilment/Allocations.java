package io.entrepot.orders.fulfilment;

import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.order.Allocation;
import io.entrepot.orders.order.Order;

/** Stock that inventory reserves for orders; every call may be repeated. */
public interface Allocations {

    /** Decides and reserves for the order's current round. */
    Allocation allocate(Order order);

    /** Gives back whatever the order still holds. */
    void release(OrderId order, int rounds);

    /** Gives back whatever one leg still holds. */
    void release(OrderId order, LegId leg);
}
