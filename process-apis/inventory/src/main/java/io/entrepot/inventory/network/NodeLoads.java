package io.entrepot.inventory.network;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.network.Capacity.Load;
import java.time.LocalDate;
import java.util.Map;

/** How much of each node's day is taken; kept only for nodes that have a capacity. */
public interface NodeLoads {

    /** What each node was given so far for the day that is asked. */
    Map<NodeId, Load> on(Map<NodeId, LocalDate> days);

    /** Notes in the caller's transaction what an order gives a node; what it takes back is negative. */
    void add(OrderId order, NodeId node, LocalDate day, Load load);
}
