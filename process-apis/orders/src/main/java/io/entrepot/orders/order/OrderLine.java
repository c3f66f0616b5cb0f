package io.entrepot.orders.order;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One line as the partner ordered it.
 *
 * @param backordered what no node could promise yet, in the item's base unit
 */
public record OrderLine(
        int lineNumber,
        ItemNumber item,
        Quantity quantity,
        @Nullable Quantity backordered) {

    OrderLine withBackordered(@Nullable Quantity rest) {
        return new OrderLine(lineNumber, item, quantity, rest);
    }

    boolean isBackordered() {
        return backordered != null && backordered.isPositive();
    }
}
