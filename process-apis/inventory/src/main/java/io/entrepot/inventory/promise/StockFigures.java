package io.entrepot.inventory.promise;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the promise of one item at one node is made of, in the item's base unit.
 *
 * @param sellable what the node has on hand and may sell, movements after its snapshot included
 * @param unlotted the part of it that belongs to no lot
 * @param others the part of it that the node keeps for orders that are not ours
 * @param unseen what left the node and its figures do not show yet
 * @param hard what is reserved for orders
 * @param soft what is held for a while and has not lapsed
 * @param safetyStock what the planners keep back
 * @param outflow what left unexplained within the period
 * @param asOf the moment of the snapshot
 * @param confirmedAsOf the moment up to which the node's whole feed is known
 * @param lots what of it lies in which lot, where the item is tracked by lot
 */
public record StockFigures(
        ItemNumber item,
        NodeId node,
        BigDecimal sellable,
        BigDecimal unlotted,
        BigDecimal others,
        BigDecimal unseen,
        BigDecimal hard,
        BigDecimal soft,
        BigDecimal safetyStock,
        BigDecimal outflow,
        Duration outflowPeriod,
        Instant asOf,
        @Nullable Instant confirmedAsOf,
        List<LotStock> lots) {

    public StockFigures {
        lots = List.copyOf(lots);
    }

    /** The moment for which the figures hold. */
    public Instant heldAt() {
        return confirmedAsOf != null && confirmedAsOf.isAfter(asOf) ? confirmedAsOf : asOf;
    }

    /** The same figures after so much more was reserved and held. */
    public StockFigures with(BigDecimal moreHard, BigDecimal moreSoft) {
        return new StockFigures(
                item,
                node,
                sellable,
                unlotted,
                others,
                unseen,
                hard.add(moreHard),
                soft.add(moreSoft),
                safetyStock,
                outflow,
                outflowPeriod,
                asOf,
                confirmedAsOf,
                lots);
    }

    public StockFigures withLots(List<LotStock> other) {
        return new StockFigures(
                item,
                node,
                sellable,
                unlotted,
                others,
                unseen,
                hard,
                soft,
                safetyStock,
                outflow,
                outflowPeriod,
                asOf,
                confirmedAsOf,
                other);
    }
}
