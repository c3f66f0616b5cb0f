package io.entrepot.wmsopenboxes.stock;

import io.entrepot.canonical.inventory.NodeId;
import java.util.List;

/** A change of stock with what it moved, as it was read; kept with a case until it can be told. */
public record HeldTransaction(NodeId node, LedgerTransaction transaction, List<HeldEntry> entries) {

    public HeldTransaction {
        entries = List.copyOf(entries);
    }

    /** An entry with the article that it is about. */
    public record HeldEntry(Product product, LedgerEntry entry) {}
}
