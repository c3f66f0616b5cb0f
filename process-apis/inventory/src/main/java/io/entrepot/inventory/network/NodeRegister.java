package io.entrepot.inventory.network;

import io.entrepot.canonical.inventory.NodeId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The network directory as it is kept, with its versions and who made them. */
public interface NodeRegister {

    /** Every node, in the order of priority. */
    List<RegisteredNode> registered();

    Optional<RegisteredNode> find(NodeId node);

    /** Decides under a lock of the node's entry and saves what was decided, with the change that it is. */
    ChangingNode.Outcome decide(NodeId node, Function<@Nullable RegisteredNode, ChangingNode.Outcome> deciding);

    /** The changes of a node before a version, newest first. */
    List<NodeChange> changes(NodeId node, long beforeVersion, int limit);
}
