package io.entrepot.inventory.stock;

import io.entrepot.canonical.inventory.FeedConfirmed;

/** What each node last reported of each item. */
public interface Positions {

    /** Takes over those buckets of the snapshot that are newer than what is known. */
    void apply(StockSnapshot snapshot);

    /** Notes up to when the node's feed was read completely. */
    void confirm(FeedConfirmed confirmed);
}
