package io.entrepot.wmsopenboxes.stock;

import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.inventory.NodeId;
import java.util.List;

/** Hears what came in with a shipment, once per transaction. */
public interface Receipts {

    void received(NodeId node, LedgerTransaction transaction, List<GoodsReceived.Line> lines);
}
