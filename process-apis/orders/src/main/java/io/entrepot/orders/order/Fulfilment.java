package io.entrepot.orders.order;

/** The long-running process that an accepted order enters; both calls belong to the caller's transaction. */
public interface Fulfilment {

    void begin(Order order);

    /** Wakes the process where it waits, so that it notices the wish to cancel. */
    void cancelRequested(Order order);
}
