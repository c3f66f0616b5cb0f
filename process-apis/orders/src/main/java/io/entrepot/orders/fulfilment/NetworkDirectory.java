package io.entrepot.orders.fulfilment;

import io.entrepot.canonical.inventory.NodeId;

/** Which system API speaks for which node. */
@FunctionalInterface
public interface NetworkDirectory {

    String warehouseApiOf(NodeId node);
}
