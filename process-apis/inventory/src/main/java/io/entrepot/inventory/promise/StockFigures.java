package io.entrepot.inventory.promise;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that the promise of one item at one node is made of, in the item's base unit.
 *
 * @param sellable what the node has on hand and may sell, movements after its snapshot included
 * @param others the part of it that the node keeps for orders that are not ours
 * @param unseen what left the node and its figures do not show yet
 * @param hard what is reserved for orders
 * @param outflow what left within the period and nobody told
 * @param asOf the moment of the snapshot
 * @param confirmedAsOf the moment up to which the node's whole feed is known
 */
public record StockFigures(
        ItemNumber item,
        NodeId node,
        BigDecimal sellable,
        BigDecimal others,
        BigDecimal unseen,
        BigDecimal hard,
        BigDecimal outflow,
        Duration outflowPeriod,
        Instant asOf,
        @Nullable Instant confirmedAsOf) {

    /** The moment for which the figures hold. */
    public Instant heldAt() {
        return confirmedAsOf != null && confirmedAsOf.isAfter(asOf) ? confirmedAsOf : asOf;
    }

    /** What is left to promise, before any doubt about the age of the figures; may be negative. */
    public BigDecimal free() {
        return sellable.subtract(hard).subtract(others).subtract(unseen);
    }
}
