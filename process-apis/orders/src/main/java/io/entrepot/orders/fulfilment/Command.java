package io.entrepot.orders.fulfilment;

import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;

/**
 * One thing that another system is told to do for an order.
 *
 * @param subject the order, leg or shipment that it is about
 * @param step what is to be done, in words of the process
 */
public record Command(OrderId order, String subject, String step) {

    public static Command of(OrderId order, String step) {
        return new Command(order, order.value(), step);
    }

    public static Command of(OrderId order, LegId leg, String step) {
        return new Command(order, leg.value(), step);
    }

    public static Command of(OrderId order, ShipmentId shipment, String step) {
        return new Command(order, shipment.value(), step);
    }
}
