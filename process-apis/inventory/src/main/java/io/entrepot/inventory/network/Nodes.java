package io.entrepot.inventory.network;

import io.entrepot.canonical.inventory.NodeId;
import java.util.List;

/** The network directory. */
public interface Nodes {

    /** Every node, in the order of priority. */
    List<Node> all();

    boolean isKnown(NodeId node);
}
