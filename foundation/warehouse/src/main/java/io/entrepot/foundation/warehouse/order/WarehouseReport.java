package io.entrepot.foundation.warehouse.order;

import java.time.Instant;

/** What a warehouse tells about an order; each adapter has its own reports, and they know what they change. */
public interface WarehouseReport {

    /** The order after this was heard. Reports come late, twice and out of order. */
    Progress on(FulfilmentOrder order, Instant heardAt);

    /** The whole order, as the warehouse shows it when it is asked. */
    interface Standing extends WarehouseReport {

        WarehouseOrderId id();
    }
}
