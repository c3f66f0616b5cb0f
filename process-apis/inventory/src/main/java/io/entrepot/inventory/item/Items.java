package io.entrepot.inventory.item;

import io.entrepot.canonical.item.ItemNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items as last told by the ERP. */
public interface Items {

    /** Those of the numbers that are known. */
    Map<ItemNumber, Item> find(Collection<ItemNumber> numbers);

    /** The next items in the order of their numbers. */
    List<Item> after(@Nullable ItemNumber last, int limit);

    /** Takes over new and changed items; whatever the ERP no longer lists is blocked. */
    void update(Collection<Item> items, Set<ItemNumber> listed);
}
