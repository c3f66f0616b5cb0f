package io.entrepot.partner.order.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.partner.order.Sourcing;

/** What the partner lets us do, on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SourcingMessage(boolean allowSplit, boolean allowBackorder) {

    static SourcingMessage of(Sourcing sourcing) {
        return new SourcingMessage(sourcing.allowSplit(), sourcing.allowBackorder());
    }

    Sourcing toSourcing() {
        return new Sourcing(allowSplit, allowBackorder);
    }
}
