package io.entrepot.inventory.network;

import java.time.Instant;

/** A node as the directory keeps it. */
public record RegisteredNode(Node node, long version, Instant addedAt) {}
