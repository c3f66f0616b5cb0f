package io.entrepot.foundation.warehouse.node;

import io.entrepot.canonical.inventory.NodeId;

/** A warehouse that this service speaks for. */
public record Node(NodeId id, String name) {}
