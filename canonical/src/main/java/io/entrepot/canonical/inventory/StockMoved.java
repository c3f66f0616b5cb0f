package io.entrepot.canonical.inventory;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node's stock of one item changed by a known amount. What is shipped for our own orders is told as a milestone and never
 * as a movement, so that it is not counted twice.
 *
 * @param movement the source's own name of the movement, unique within node and source
 * @param occurredAt when it happened, by the clock of the source
 * @param sequence the source's own number of movements without gaps, where it has one
 * @param reference the document behind it, such as a receipt or an adjustment
 * @param changes signed amounts per bucket and lot; a change of status takes from one bucket and adds to another
 */
public record StockMoved(
        NodeId node,
        ItemNumber item,
        UnitOfMeasure unit,
        Instant occurredAt,
        @Nullable Long sequence,
        String source,
        String movement,
        MovementReason reason,
        @Nullable String reference,
        List<Change> changes) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.inventory.observations.stock-moved.v1";

    public StockMoved {
        changes = List.copyOf(changes);
    }

    /** A signed amount in one bucket. */
    public record Change(
            Bucket bucket,
            BigDecimal quantity,
            @Nullable String lot,
            @Nullable LocalDate expiry) {}
}
