package io.entrepot.inventory.supply;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Goods that are on their way.
 *
 * @param open what has not arrived yet, in the base unit of the item
 * @param expectedOn the day on which it should arrive
 */
public record Supply(SupplyId id, Kind kind, ItemNumber item, NodeId node, BigDecimal open, LocalDate expectedOn) {

    public Supply {
        if (open.signum() <= 0) {
            throw new IllegalArgumentException("a supply is more than nothing");
        }
    }

    Supply with(BigDecimal stillOpen) {
        return new Supply(id, kind, item, node, stillOpen, expectedOn);
    }

    /** What kind of document it stands on. */
    public enum Kind {
        PURCHASE_ORDER,
        TRANSFER,
        RETURN,
        OTHER
    }
}
