package io.entrepot.wmsshiphero.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.warehouse.stock.ObservedStock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The observed stock; what changes here is published in the same transaction. */
public interface StockPositions extends ObservedStock {

    /** Keeps these levels unless newer ones are known; publishes those that differ, or all of them. */
    void observe(List<ObservedLevel> read, boolean tellUnchanged);

    /** Notes and publishes that the node was read completely. */
    void confirm(NodeId node, Instant asOf);

    /** When the node was read completely the last time. */
    Optional<Instant> confirmedAt(NodeId node);

    /** Notes that an item's stock may have changed. */
    void hint(NodeId node, ItemNumber item);

    /** Items whose stock may have changed, the longest waiting first. */
    List<ItemNumber> hinted(NodeId node, int limit);

    /** Forgets hints that came before the item was read. */
    void settleHint(NodeId node, ItemNumber item, Instant readAt);
}
