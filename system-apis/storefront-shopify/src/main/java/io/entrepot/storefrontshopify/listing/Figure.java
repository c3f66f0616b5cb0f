package io.entrepot.storefrontshopify.listing;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What inventory says the channel may sell of an item, in base units; only whole ones can be offered.
 *
 * @param counted the shop's orders of which it says itself that it counts them
 */
public record Figure(
        ItemNumber item,
        long version,
        Instant computedAt,
        BigDecimal available,
        Map<NodeId, BigDecimal> nodes,
        Set<String> counted) {

    public Figure {
        counted = Set.copyOf(counted);
        nodes = Map.copyOf(nodes);
    }

    int total() {
        return whole(available);
    }

    int at(NodeId node) {
        return whole(nodes.getOrDefault(node, BigDecimal.ZERO));
    }

    private static int whole(BigDecimal quantity) {
        var floor = quantity.max(BigDecimal.ZERO).setScale(0, RoundingMode.FLOOR);
        return floor.min(BigDecimal.valueOf(Listing.MOST)).intValueExact();
    }
}
