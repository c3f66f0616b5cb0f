package io.entrepot.foundation.warehouse.stock;

import io.entrepot.canonical.inventory.NodeId;
import java.util.List;

/** The stock of the nodes, as the warehouse told it last. */
public interface ObservedStock {

    /** The node's items after this one, by name. */
    List<StockPosition> after(NodeId node, String item, int limit);
}
