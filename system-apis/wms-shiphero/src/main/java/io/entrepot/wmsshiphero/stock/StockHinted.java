package io.entrepot.wmsshiphero.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;

/** Within this service: an item's stock may have changed and waits to be read. */
public record StockHinted(NodeId node, ItemNumber item) {}
