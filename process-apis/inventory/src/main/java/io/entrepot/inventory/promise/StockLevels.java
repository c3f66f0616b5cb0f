package io.entrepot.inventory.promise;

import io.entrepot.canonical.item.ItemNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The figures of items at all nodes that have reported them, taken at one moment. */
public interface StockLevels {

    /** One entry per item asked for, also where nothing is known of it. */
    Map<ItemNumber, ItemFigures> of(Collection<ItemNumber> items);

    /**
     * The same at that moment, with the rows of all their positions taken until the transaction ends, in the order of item and
     * node: what is read then stays true until it is written.
     */
    Locked locked(Collection<ItemNumber> items, Instant now);

    /**
     * Figures that nobody else changes.
     *
     * @param untidy whether sums on the rows still contain something that was held there and has lapsed
     */
    record Locked(Map<ItemNumber, ItemFigures> figures, boolean untidy) {}
}
