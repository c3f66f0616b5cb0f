package io.entrepot.partner.milestone;

import io.entrepot.canonical.order.OrderId;
import java.util.Optional;

/** The timelines of all orders; an order of which nothing was told yet has none. */
@FunctionalInterface
public interface Timelines {

    Optional<Timeline> of(OrderId order);
}
