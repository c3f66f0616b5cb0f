package io.entrepot.inventory.allocation;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.OrderId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order asks for stock. */
public record AllocationRequest(
        OrderId order,
        boolean allowSplit,
        boolean allowBackorder,
        @Nullable LocalDate requestedDelivery,
        ShipTo shipTo,
        List<Line> lines) {

    public AllocationRequest {
        lines = List.copyOf(lines);
    }

    Terms terms() {
        return new Terms(allowSplit, allowBackorder, shipTo.country());
    }

    /** One line, in any unit of its item. */
    public record Line(int lineNumber, ItemNumber item, Quantity quantity) {}
}
