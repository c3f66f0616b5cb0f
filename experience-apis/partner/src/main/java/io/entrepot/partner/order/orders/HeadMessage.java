package io.entrepot.partner.order.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.partner.order.Placement;

/** The orders API's receipt for an order on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HeadMessage(String id, String reference, OrderState state) {

    Placement toPlacement() {
        return new Placement.Accepted(new OrderId(id), reference, state);
    }
}
