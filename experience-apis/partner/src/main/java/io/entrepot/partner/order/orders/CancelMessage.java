package io.entrepot.partner.order.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.partner.order.Cancellation;

/** The orders API's answer to a cancellation on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CancelMessage(String id, OrderState state) {

    Cancellation toCancellation() {
        return new Cancellation.Accepted(new OrderId(id), state);
    }
}
