package io.entrepot.inventory.stock;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Absolute stock of one item at one node, per bucket, in the item's base unit. */
public record StockSnapshot(
        NodeId node,
        ItemNumber item,
        Map<Bucket, BigDecimal> buckets,
        Instant asOf,
        @Nullable Long sequence,
        String source) {

    public StockSnapshot {
        buckets = Map.copyOf(buckets);
    }
}
