package io.entrepot.orders.fulfilment;

import io.entrepot.canonical.order.OrderId;

/** Steps that another system refused for good and that wait for a person. */
@FunctionalInterface
public interface StuckSteps {

    /** Lets every stuck step of the order run again; returns how many there were. */
    int retry(OrderId order);
}
