package io.entrepot.inventory.promise;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the planners keep back. The most specific one holds: of the item at the node, else of the item, else of the node,
 * else of everything.
 *
 * @param item absent means every item
 * @param node absent means every node
 */
public record SafetyStock(
        @Nullable ItemNumber item, @Nullable NodeId node, BigDecimal quantity) {

    public SafetyStock {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("a safety stock is not negative");
        }
    }
}
