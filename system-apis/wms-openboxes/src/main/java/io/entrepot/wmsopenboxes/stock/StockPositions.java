package io.entrepot.wmsopenboxes.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.foundation.warehouse.stock.ObservedStock;
import io.entrepot.foundation.warehouse.stock.StockPosition;
import java.time.Instant;
import java.util.List;

/** The observed stock; what is stored here is published in the same transaction. */
public interface StockPositions extends ObservedStock {

    /** Keeps and tells a whole reading, in parts, and then that the node was read as of that moment. */
    void report(NodeId node, List<StockPosition> read, Instant asOf);

    /** Tells a movement; the transaction that calls makes sure that it is told once. */
    void tell(StockMoved moved);
}
