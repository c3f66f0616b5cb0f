package io.entrepot.partner.order;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;

/** An item and how much of it, under the partner's own line number. */
public record OrderedLine(int lineNumber, ItemNumber item, Quantity quantity) {}
