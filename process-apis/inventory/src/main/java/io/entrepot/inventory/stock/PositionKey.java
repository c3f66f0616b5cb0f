package io.entrepot.inventory.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.util.Comparator;

/** An item at a node; positions are always taken in this order, so that nobody waits for another in a circle. */
public record PositionKey(ItemNumber item, NodeId node) implements Comparable<PositionKey> {

    private static final Comparator<PositionKey> ORDER = Comparator.comparing(
                    (PositionKey key) -> key.item().value())
            .thenComparing(key -> key.node().value());

    @Override
    public int compareTo(PositionKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return node + "/" + item;
    }
}
