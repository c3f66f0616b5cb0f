package io.entrepot.inventory.stock;

import io.entrepot.canonical.inventory.MovementReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node's stock of one item changed by a known amount, other than for our own orders.
 *
 * @param movement the source's own name of it, unique within node and source
 * @param sequence the source's own number of movements without gaps, where it has one
 * @param reference the document behind it
 */
public record StockMovement(
        String movement,
        PositionKey position,
        Instant occurredAt,
        @Nullable Long sequence,
        String source,
        MovementReason reason,
        @Nullable String reference,
        Stock change) {}
