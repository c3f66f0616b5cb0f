package io.entrepot.foundation.warehouse.leg;

import io.entrepot.canonical.order.LegId;
import java.util.Optional;

/** Has legs fulfilled; how is the business of each warehouse system's adapter. */
public interface Fulfilment {

    /** Hands a leg to its node; however often it is asked, the warehouse ends with one order. */
    Release release(LegRequest request);

    /** How a leg stands, once the warehouse has it or never will. */
    Optional<LegStanding> find(LegId legId);

    /** Takes a leg back as long as the warehouse lets it go. */
    Cancellation cancel(LegId legId);
}
