package io.entrepot.canonical.inventory;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ChannelId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a channel may sell of an item changed; the newest one counts, by its version.
 *
 * @param version rises with every change of the item's availability
 * @param available what the channel may sell over all its nodes, in {@code unit}
 * @param nodes the part of it at each node; their sum may exceed {@code available} where a threshold or a protection holds
 * @param counted the channel's own orders, as it names them, that nothing is allocated to yet and that the numbers hold back for
 */
public record AvailabilityChanged(
        ItemNumber item,
        ChannelId channel,
        UnitOfMeasure unit,
        long version,
        Instant computedAt,
        BigDecimal available,
        List<NodeQuantity> nodes,
        List<String> counted) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.inventory.availability.changed.v1";

    public AvailabilityChanged {
        nodes = List.copyOf(nodes);
        counted =
                counted == null ? List.of() : List.copyOf(counted); // absent in what was told before orders were named
    }

    /** What may be sold from one node. */
    public record NodeQuantity(NodeId node, BigDecimal available) {}
}
