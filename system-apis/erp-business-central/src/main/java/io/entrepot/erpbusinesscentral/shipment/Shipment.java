package io.entrepot.erpbusinesscentral.shipment;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Goods of one order that left together and shall be posted. */
public record Shipment(OrderId order, ShipmentId id, List<Line> lines) {

    public Shipment {
        lines = List.copyOf(lines);
    }

    /** How much of an order line left. */
    public record Line(int lineNumber, ItemNumber item, Quantity quantity) {

        String content() {
            return lineNumber + " " + item + " " + quantity;
        }
    }

    /** What makes two requests the same shipment, in one form. */
    String content() {
        return lines.stream()
                .sorted(Comparator.comparingInt(Line::lineNumber).thenComparing(Line::content))
                .map(Line::content)
                .collect(Collectors.joining("\n", order + "\n", ""));
    }
}
