package io.entrepot.partner.order;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import java.util.List;

/** What became of an attempt to order. */
public sealed interface Placement {

    /** The order is taken; a repeated attempt gives the same answer. */
    record Accepted(OrderId id, String reference, OrderState state) implements Placement {}

    /** The order cannot be taken as it is. */
    record Invalid(List<Violation> violations) implements Placement {}

    /** The key already stands for another order. */
    record KeyReused() implements Placement {}

    /** The first attempt with this key is not finished yet. */
    record InProgress() implements Placement {}
}
