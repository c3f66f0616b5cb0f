package io.entrepot.orders.order;

/** Stores a new order, settles its request, tells that it was accepted and begins its process: all in one transaction. */
@FunctionalInterface
public interface OrderIntake {

    void store(Order order, AcceptedRequests.Key key);
}
