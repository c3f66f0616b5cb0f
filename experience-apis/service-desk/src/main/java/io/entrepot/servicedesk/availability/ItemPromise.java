package io.entrepot.servicedesk.availability;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How much of an item may be sold now, in its base unit, and the share of each node. */
public record ItemPromise(ItemNumber item, UnitOfMeasure unit, BigDecimal available, List<AtNode> nodes) {

    /**
     * The share of one node.
     *
     * @param asOf the moment for which the node's figures hold
     * @param buffer what is held back because that moment is past
     * @param fresh false when the node has been silent for too long to be promised
     */
    public record AtNode(
            NodeId node, BigDecimal available, Instant asOf, Duration age, BigDecimal buffer, boolean fresh) {}
}
