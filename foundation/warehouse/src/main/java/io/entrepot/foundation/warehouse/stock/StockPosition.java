package io.entrepot.foundation.warehouse.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.time.Instant;
import java.util.List;

/** What a warehouse said about an item last. */
public record StockPosition(
        NodeId node, ItemNumber item, UnitOfMeasure unit, List<BucketQuantity> buckets, Instant asOf) {

    public StockPosition {
        buckets = List.copyOf(buckets);
    }
}
