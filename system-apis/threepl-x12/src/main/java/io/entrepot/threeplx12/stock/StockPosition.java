package io.entrepot.threeplx12.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockReported.Position;
import java.time.Instant;

/** What a warehouse reported about an item last. */
public record StockPosition(NodeId node, Position position, Instant asOf) {}
