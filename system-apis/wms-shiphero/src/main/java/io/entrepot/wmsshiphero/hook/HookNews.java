package io.entrepot.wmsshiphero.hook;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.warehouse.order.OrderKey;
import io.entrepot.foundation.warehouse.order.WarehouseReport;
import org.jspecify.annotations.Nullable;

/** One thing that a webhook tells. */
public sealed interface HookNews {

    /** Something happened to an order. */
    record OfOrder(OrderKey order, WarehouseReport report) implements HookNews {}

    /**
     * The stock of an item may have changed.
     *
     * @param warehouseId where, if the webhook says it
     */
    record OfStock(@Nullable String warehouseId, ItemNumber item) implements HookNews {}

    /** Nobody here understands it. */
    record Unclear(String reason) implements HookNews {}
}
