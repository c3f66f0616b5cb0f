package io.entrepot.wmsopenboxes.node;

import io.entrepot.canonical.inventory.NodeId;

/** A warehouse that this service speaks for. */
public record Node(NodeId id, String name) {}
