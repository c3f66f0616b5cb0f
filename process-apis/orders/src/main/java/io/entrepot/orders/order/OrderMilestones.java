package io.entrepot.orders.order;

import io.entrepot.canonical.milestone.Milestone;

/** Tells the other services what this one knows first, with the transaction that made it true. */
public interface OrderMilestones {

    /** A milestone of the whole order. */
    void tell(Milestone milestone, Order order);

    /** A milestone of one leg. */
    void tell(Milestone milestone, Order order, Leg leg);

    /** A shipment is posted to finance. */
    void tellPosted(Order order, Shipment shipment);
}
