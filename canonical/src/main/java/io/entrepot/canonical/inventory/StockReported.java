package io.entrepot.canonical.inventory;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node reports absolute stock of many items at once, as a nightly file or a poll does; a long report comes in several
 * such parts. Items that it does not name are not said to hold nothing.
 *
 * @param report the source's name for the whole report, such as its document or control number
 * @param sequence the source's own rising number of reports, where it has one
 */
public record StockReported(
        NodeId node,
        String source,
        String report,
        Instant asOf,
        @Nullable Long sequence,
        List<Position> positions) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.inventory.observations.stock-reported.v1";

    /** The most positions that one part holds, so that an event stays far below what a broker accepts. */
    public static final int MOST_POSITIONS = 500;

    public StockReported {
        positions = List.copyOf(positions);
    }

    /** All stock of one item. */
    public record Position(ItemNumber item, UnitOfMeasure unit, List<StockObserved.BucketQuantity> buckets) {

        public Position {
            buckets = List.copyOf(buckets);
        }
    }
}
