package io.entrepot.wmsopenboxes.fulfilment;

import io.entrepot.wmsopenboxes.fulfilment.OrderKey.ByLeg;
import java.time.Clock;

/** Asks the warehouse how its open legs stand; nothing else tells. */
public class RereadingOrders {

    private final FulfilmentOrders orders;
    private final WarehouseOrders warehouse;
    private final Clock clock;

    public RereadingOrders(FulfilmentOrders orders, WarehouseOrders warehouse, Clock clock) {
        this.orders = orders;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** Reads every leg that is not settled. */
    public void reread() {
        orders.open().forEach(this::reread);
    }

    private void reread(FulfilmentOrder order) {
        var id = order.warehouseOrder();
        if (id == null) {
            warehouse.find(order.request()).ifPresent(found -> hear(order, found));
        } else {
            hear(
                    order,
                    warehouse
                            .read(id, order.request())
                            .<WarehouseReport>map(read -> read)
                            .orElseGet(WarehouseReport.Gone::new));
        }
    }

    private void hear(FulfilmentOrder order, WarehouseReport report) {
        var hearing = new Hearing(clock.instant());
        orders.advance(new ByLeg(order.request().legId()), known -> hearing.of(known, report));
    }
}
