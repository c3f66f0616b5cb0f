package io.entrepot.visibility.timeline;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import java.util.List;
import java.util.Optional;

/** What is known of all orders. */
public interface Timelines {

    /** Adds what an event told; the same event again changes nothing. */
    void add(RecordedMilestone milestone);

    Optional<Timeline> find(OrderId order);

    /** The timelines of the orders that have this name in any system. */
    List<Timeline> named(String identifier);

    /** As {@link #named(String)}, but only of the orders known to be this consumer's. */
    List<Timeline> named(String identifier, ConsumerId consumer);
}
