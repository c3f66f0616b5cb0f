package io.entrepot.erpbusinesscentral.order;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order that the ERP shall hold, as it was asked for. */
public record SalesOrder(
        OrderId id,
        ConsumerId customer,
        String reference,
        @Nullable LocalDate requestedDelivery,
        Address shipTo,
        List<Line> lines) {

    public SalesOrder {
        lines = List.copyOf(lines);
    }

    /** One order line, or the part of it that one node ships. */
    public record Line(int lineNumber, ItemNumber item, Quantity quantity, NodeId node) {

        /** The line in one form, so that equal lines are equal texts. */
        public String content() {
            return lineNumber + " " + item + " " + quantity + " " + node;
        }
    }

    /** What makes two requests the same order, in one form. */
    public String content() {
        return lines.stream()
                .sorted(Comparator.comparingInt(Line::lineNumber).thenComparing(Line::content))
                .map(Line::content)
                .collect(Collectors.joining("\n", customer + "\n", ""));
    }
}
