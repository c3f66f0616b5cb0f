package io.entrepot.inventory.stock;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A node's absolute stock of one item.
 *
 * @param observation the event that told it
 * @param asOf the moment for which it holds, by the node's clock
 * @param sequence the source's own rising number, where it has one
 */
public record StockSnapshot(
        String observation,
        PositionKey position,
        Instant asOf,
        @Nullable Long sequence,
        String source,
        Stock stock) {

    /** One order for everyone, also where two hold for the same moment. */
    static final Comparator<StockSnapshot> BY_MOMENT = Comparator.comparing(StockSnapshot::asOf)
            .thenComparing(StockSnapshot::sequence, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(StockSnapshot::observation);
}
