package io.entrepot.orders.fulfilment;

import io.entrepot.orders.order.Leg;
import io.entrepot.orders.order.Order;

/** The warehouses, each behind the system API that the network directory names; every call may be repeated. */
public interface Warehouses {

    /** Hands the leg to its warehouse; returns the warehouse's own number for it. */
    String release(Order order, Leg leg);

    /** Asks the warehouse to drop the leg; it may refuse once work is done. */
    boolean cancel(Leg leg);
}
