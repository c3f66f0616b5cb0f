package io.entrepot.orders.order;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;

/** What of one order line a leg or a shipment carries, in the item's base unit. */
public record LegLine(int lineNumber, ItemNumber item, Quantity quantity) {}
