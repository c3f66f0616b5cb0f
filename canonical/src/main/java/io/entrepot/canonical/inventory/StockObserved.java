package io.entrepot.canonical.inventory;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node reports absolute stock of one item as of a moment of its own clock.
 *
 * @param sequence the source's own rising number, where it has one
 */
public record StockObserved(
        NodeId node,
        ItemNumber item,
        UnitOfMeasure unit,
        Instant asOf,
        @Nullable Long sequence,
        String source,
        List<BucketQuantity> buckets) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.inventory.observations.stock-observed.v1";

    /** How much of the item lies in one bucket. */
    public record BucketQuantity(Bucket bucket, BigDecimal quantity) {}
}
