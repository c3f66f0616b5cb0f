package io.entrepot.wmsshiphero.node;

import io.entrepot.canonical.inventory.NodeId;
import java.util.Optional;

/** Maps nodes to warehouses of the account and back. */
public interface Warehouses {

    /** The node's warehouse; asks ShipHero the first time. */
    Warehouse of(NodeId node);

    /** The node of a warehouse as far as it is known already; never asks ShipHero. */
    Optional<NodeId> knownNodeOf(String warehouseId);
}
