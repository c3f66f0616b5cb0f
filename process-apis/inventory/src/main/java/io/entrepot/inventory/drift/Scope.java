package io.entrepot.inventory.drift;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a comparison is about; none named means all. The ERP and channels without places are compared unless nodes are named. */
public record Scope(Set<ItemNumber> items, Set<NodeId> nodes) {

    public static final Scope ALL = new Scope(Set.of(), Set.of());

    public Scope {
        items = Set.copyOf(items);
        nodes = Set.copyOf(nodes);
    }

    public boolean has(ItemNumber item) {
        return items.isEmpty() || items.contains(item);
    }

    /** A figure over all nodes belongs to a comparison of all nodes. */
    public boolean has(@Nullable NodeId node) {
        return nodes.isEmpty() || (node != null && nodes.contains(node));
    }
}
