package io.entrepot.orders.order;

import io.entrepot.canonical.item.Quantity;
import java.util.List;
import java.util.Map;

/** What inventory decided and reserved for one round of an order. */
public sealed interface Allocation {

    /** Some or all is reserved; the rest, by line number, waits for supply. */
    record Reserved(List<Leg> legs, Map<Integer, Quantity> backordered) implements Allocation {}

    /** The partner does not accept less, and less is all there is; nothing is reserved. */
    record Refused() implements Allocation {}
}
