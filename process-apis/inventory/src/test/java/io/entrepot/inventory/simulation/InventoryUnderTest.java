package io.entrepot.inventory.simulation;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the simulation drives: the service's own use cases, whatever store is behind them. */
interface InventoryUnderTest {

    void observe(StockObserved observed);

    void report(StockReported reported);

    void move(StockMoved moved);

    void confirm(FeedConfirmed confirmed);

    void reach(MilestoneReached milestone);

    /** Allocates; no legs where nothing could be promised. */
    List<TakenLeg> order(OrderId order, ItemNumber item, BigDecimal quantity);

    void correct(ObservationCorrected correction);

    void release(OrderId order, LegId leg);

    /** What each node promises of the item now. */
    Map<NodeId, BigDecimal> promises(ItemNumber item);

    Projection projection(ItemNumber item, NodeId node);

    /** A part of an order that a node shall ship. */
    record TakenLeg(LegId leg, NodeId node, BigDecimal quantity) {}

    /**
     * What the platform believes of one item at one node.
     *
     * @param onHand by snapshots and movements, less what left and the node has not shown yet
     * @param reserved the sum that reservations are checked against
     * @param openRows the sum of the reservations' own rows
     */
    record Projection(BigDecimal onHand, BigDecimal reserved, BigDecimal openRows) {

        /** Nothing was ever told. */
        static final Projection NOTHING = new Projection(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
