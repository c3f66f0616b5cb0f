package io.entrepot.inventory.supply;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of an order's line waits for supply.
 *
 * @param order the allocation that it is part of
 * @param quantity in the base unit of the item
 * @param promisedOn the day on which it can be served; absent where no supply is in sight
 * @param cancelOn the day on which it is given up unless it was served; absent where it waits on
 * @param since when it began to wait: the earlier, the sooner it is served
 */
public record Backorder(
        OrderId order,
        int lineNumber,
        ItemNumber item,
        BigDecimal quantity,
        @Nullable LocalDate promisedOn,
        @Nullable LocalDate cancelOn,
        Instant since) {

    public Backorder promisedOn(@Nullable LocalDate date) {
        return new Backorder(order, lineNumber, item, quantity, date, cancelOn, since);
    }
}
