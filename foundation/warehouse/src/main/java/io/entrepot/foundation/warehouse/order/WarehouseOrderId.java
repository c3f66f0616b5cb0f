package io.entrepot.foundation.warehouse.order;

import org.jspecify.annotations.Nullable;

/**
 * The warehouse system's names of an order.
 *
 * @param id opaque, for calls
 * @param number for people
 * @param shipmentId of the goods, where the system's ledger names it
 */
public record WarehouseOrderId(
        String id, String number, @Nullable String shipmentId) {}
