package io.entrepot.wmsshiphero.fulfilment;

import io.entrepot.wmsshiphero.cases.Kind;
import io.entrepot.wmsshiphero.fulfilment.OrderKey.ByLeg;
import io.entrepot.wmsshiphero.fulfilment.WarehouseReport.Standing;
import java.time.Clock;

/** Asks the warehouse about legs that it has been silent about, so that a lost webhook does no lasting harm. */
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

    /** Reads the legs that are due. */
    public void reread() {
        orders.dueForReading(AT_ONCE).forEach(this::reread);
    }

    private void reread(FulfilmentOrder order) {
        orders.postponeReading(order.request().legId()); // first, so that one bad order does not block the others
        var id = order.warehouseOrder();
        if (id == null) {
            warehouse.find(order.request()).ifPresent(found -> hear(order, found));
        } else {
            warehouse.read(id).ifPresentOrElse(read -> hear(order, read), () -> miss(order));
        }
    }

    private void hear(FulfilmentOrder order, Standing standing) {
        var hearing = new Hearing(clock.instant());
        orders.advance(new ByLeg(order.request().legId()), known -> hearing.of(known, standing));
    }

    private void miss(FulfilmentOrder order) {
        orders.advance(
                new ByLeg(order.request().legId()),
                known -> Progress.unchanged(known)
                        .odd(Kind.LOST_ORDER, "the warehouse does not know an order that it had accepted"));
    }
}
