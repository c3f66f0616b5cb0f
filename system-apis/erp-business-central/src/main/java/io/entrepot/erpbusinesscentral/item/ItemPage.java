package io.entrepot.erpbusinesscentral.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some items in the order of their numbers.
 *
 * @param last the number after which the next page begins, or null where the list ends here
 */
public record ItemPage(List<Item> items, @Nullable String last) {

    public ItemPage {
        items = List.copyOf(items);
    }
}
