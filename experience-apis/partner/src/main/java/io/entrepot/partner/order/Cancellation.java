package io.entrepot.partner.order;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;

/** What became of the wish to cancel an order. */
public sealed interface Cancellation {

    /** The order is being cancelled, or is so already. */
    record Accepted(OrderId id, OrderState state) implements Cancellation {}

    /** The goods have left, so nothing can be called back. */
    record TooLate() implements Cancellation {}

    /** The partner has no such order. */
    record UnknownOrder() implements Cancellation {}
}
