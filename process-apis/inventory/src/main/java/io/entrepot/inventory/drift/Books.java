package io.entrepot.inventory.drift;

import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.milestone.MilestoneReached;

/** Keeps what explains a difference with the ERP: what is in its books, and what nodes received. */
public interface Books {

    /** The ERP has the shipment in its books. */
    void posted(MilestoneReached posted);

    void received(GoodsReceived received);
}
