package io.entrepot.foundation.warehouse.order;

import io.entrepot.canonical.order.LegId;

/** How the warehouse names an order: by the number we gave it or by its own id. */
public sealed interface OrderKey {

    /** By our leg. */
    record ByLeg(LegId legId) implements OrderKey {}

    /** By the warehouse's opaque id. */
    record ByWarehouseId(String id) implements OrderKey {}
}
