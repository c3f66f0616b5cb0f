package io.entrepot.canonical.inventory;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node reports absolute stock of one item as of a moment of its own clock; buckets and lots that it does not name hold
 * nothing.
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

    public StockObserved {
        buckets = List.copyOf(buckets);
    }

    /**
     * How much of the item lies in one bucket.
     *
     * @param lot the lot it belongs to, where the item is tracked by lot
     * @param expiry the last day on which the lot may be used
     */
    public record BucketQuantity(
            Bucket bucket,
            BigDecimal quantity,
            @Nullable String lot,
            @Nullable LocalDate expiry) {

        public BucketQuantity(Bucket bucket, BigDecimal quantity) {
            this(bucket, quantity, null, null);
        }
    }
}
