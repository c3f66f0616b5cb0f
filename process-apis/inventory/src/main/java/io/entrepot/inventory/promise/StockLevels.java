package io.entrepot.inventory.promise;

import io.entrepot.canonical.item.ItemNumber;
import java.util.Collection;
import java.util.List;

/** The figures of all nodes that have reported the items, taken at one moment. */
public interface StockLevels {

    List<StockFigures> of(Collection<ItemNumber> items);
}
