package io.entrepot.orders.order;

import io.entrepot.canonical.milestone.Milestone;
import java.time.Instant;

/** Tells the other services what this one knows first, with the transaction that made it true. */
public interface OrderMilestones {

    /** A milestone of the whole order. */
    void tell(Milestone milestone, Order order);

    /** A milestone that one leg passed at this moment. */
    void tell(Milestone milestone, Order order, Leg leg, Instant occurredAt);

    /** A shipment is posted to finance. */
    void tellPosted(Order order, Shipment shipment);
}
