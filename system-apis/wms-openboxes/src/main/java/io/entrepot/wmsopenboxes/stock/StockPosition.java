package io.entrepot.wmsopenboxes.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import io.entrepot.canonical.item.ItemNumber;
import java.time.Instant;
import java.util.List;

/** What the warehouse said about an item when it was asked last. */
public record StockPosition(NodeId node, ItemNumber item, List<BucketQuantity> buckets, Instant asOf) {
    public StockPosition {
        buckets = List.copyOf(buckets);
    }
}
