package io.entrepot.wmsshiphero.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.time.Instant;

/** What a warehouse said about an item when it was asked last. */
public record StockPosition(NodeId node, ItemNumber item, StockLevel level, Instant asOf) {}
