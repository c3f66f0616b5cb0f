package io.entrepot.inventory.drift;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;

/** What mends a difference, told as events in the caller's transaction. */
public interface Repairs {

    /** What the warehouse says now, as a report of its own. */
    void apply(StockObserved reading);

    /** The second count of a document is taken back. */
    void voidDuplicate(NodeId node, ItemNumber item, Document document);

    /** The channel is told once more what it may sell. */
    void publishAgain(String channel, ItemNumber item);
}
