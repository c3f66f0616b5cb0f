package io.entrepot.foundation.warehouse.order;

import io.entrepot.foundation.warehouse.order.OrderKey.ByLeg;
import java.time.Clock;

/** Asks the warehouse how legs stand, where nothing else tells or what told was lost. */
public class RereadingOrders {

    private static final int AT_ONCE = 20;

    private final FulfilmentOrders orders;
    private final WarehouseOrders warehouse;
    private final Clock clock;

    public RereadingOrders(FulfilmentOrders orders, WarehouseOrders warehouse, Clock clock) {
        this.orders = orders;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** Reads the legs that the warehouse has been silent about. */
    public void rereadDue() {
        for (var order : orders.dueForReading(AT_ONCE)) {
            orders.postponeReading(order.request().legId()); // first, so that one bad order does not block the others
            reread(order);
        }
    }

    /** Reads one leg. */
    public void reread(FulfilmentOrder order) {
        var id = order.warehouseOrder();
        if (id == null) {
            warehouse.find(order.request()).ifPresent(found -> hear(order, found));
        } else {
            warehouse
                    .read(id, order.request())
                    .ifPresentOrElse(found -> hear(order, found), () -> hear(order, warehouse.missing()));
        }
    }

    private void hear(FulfilmentOrder order, WarehouseReport report) {
        var now = clock.instant();
        orders.advance(new ByLeg(order.request().legId()), known -> report.on(known, now));
    }
}
