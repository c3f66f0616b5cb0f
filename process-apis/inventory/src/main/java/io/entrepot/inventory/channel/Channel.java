package io.entrepot.inventory.channel;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.ChannelId;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A way by which goods are sold.
 *
 * @param nodes its sourcing group; none named means every node
 * @param threshold what it always leaves unsold of an item, in base units
 * @param publishes whether its availability is told as events
 */
public record Channel(ChannelId id, Set<NodeId> nodes, BigDecimal threshold, boolean publishes) {

    public Channel {
        if (threshold.signum() < 0) {
            throw new IllegalArgumentException("threshold must not be negative");
        }
        nodes = Set.copyOf(nodes);
    }

    /** A channel that nobody configured: every node, no threshold, no events. */
    public static Channel plain(ChannelId id) {
        return new Channel(id, Set.of(), BigDecimal.ZERO, false);
    }

    public boolean sells(NodeId node) {
        return nodes.isEmpty() || nodes.contains(node);
    }
}
