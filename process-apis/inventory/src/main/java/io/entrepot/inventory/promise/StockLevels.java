package io.entrepot.inventory.promise;

import io.entrepot.canonical.item.ItemNumber;
import java.util.Collection;
import java.util.Map;

/** The figures of items at all nodes that have reported them, taken at one moment. */
public interface StockLevels {

    /** One entry per item asked for, also where nothing is known of it. */
    Map<ItemNumber, ItemFigures> of(Collection<ItemNumber> items);
}
