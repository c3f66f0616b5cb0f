package io.entrepot.orders.fulfilment;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.order.Shipment;

/** The carriers' tracking; the call may be repeated. */
@FunctionalInterface
public interface Carriers {

    void track(OrderId order, Shipment shipment);
}
