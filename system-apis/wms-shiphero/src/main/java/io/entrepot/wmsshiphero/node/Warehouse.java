package io.entrepot.wmsshiphero.node;

import io.entrepot.canonical.inventory.NodeId;

/** The warehouse of the ShipHero account that is a node, by ShipHero's own opaque id. */
public record Warehouse(NodeId node, String id) {}
