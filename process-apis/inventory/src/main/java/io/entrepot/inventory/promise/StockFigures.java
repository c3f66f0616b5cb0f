package io.entrepot.inventory.promise;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that the promise of one item at one node is made of, in the item's base unit.
 *
 * @param sellable what the node has on hand and may sell, by its last snapshot
 * @param claimed the part of it that the node has allocated or picked for whatever orders it knows
 * @param reserved our open reservations
 * @param reservedAndKnown the part of them that the node knew of when it reported
 * @param shippedUnseen what left the node and its snapshot does not show yet
 * @param shippedUnseenAndKnown the part of that which the node knew of when it reported
 * @param outflow what left the node within the window of the policy
 * @param asOf the moment of the snapshot
 * @param confirmedAsOf the moment up to which the node's whole feed is known
 */
public record StockFigures(
        ItemNumber item,
        NodeId node,
        BigDecimal sellable,
        BigDecimal claimed,
        BigDecimal reserved,
        BigDecimal reservedAndKnown,
        BigDecimal shippedUnseen,
        BigDecimal shippedUnseenAndKnown,
        BigDecimal outflow,
        Instant asOf,
        @Nullable Instant confirmedAsOf) {

    /** The moment for which the figures hold. */
    public Instant heldAt() {
        return confirmedAsOf != null && confirmedAsOf.isAfter(asOf) ? confirmedAsOf : asOf;
    }

    /** What the node keeps for orders that are not ours. */
    public BigDecimal claimedByOthers() {
        return claimed.subtract(reservedAndKnown)
                .subtract(shippedUnseenAndKnown)
                .max(BigDecimal.ZERO);
    }

    /** What is left to promise, before any doubt about the age of the figures; may be negative. */
    public BigDecimal free() {
        return sellable.subtract(reserved).subtract(claimedByOthers()).subtract(shippedUnseen);
    }
}
