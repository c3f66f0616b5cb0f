package io.entrepot.foundation.warehouse.node;

import io.entrepot.canonical.inventory.NodeId;
import java.util.List;

/** The nodes that this service serves; which they are is data. */
public record Nodes(List<Node> all) {

    public Nodes {
        all = List.copyOf(all);
    }

    public boolean serves(NodeId node) {
        return all.stream().anyMatch(served -> served.id().equals(node));
    }
}
