package io.entrepot.wmsshiphero.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.warehouse.stock.StockPosition;
import java.time.Instant;

/** What a warehouse said about an item when it was asked last. */
public record ObservedLevel(NodeId node, ItemNumber item, StockLevel level, Instant asOf) {

    /** The same in our words. */
    public StockPosition position() {
        return new StockPosition(node, item, UnitOfMeasure.EACH, level.buckets(), asOf);
    }
}
