package io.entrepot.partner.order.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.partner.order.Order;
import io.entrepot.partner.order.OrderedLine;
import org.jspecify.annotations.Nullable;

/** A line on the wire: ordered, of a leg or of a shipment. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LineMessage(
        int lineNumber,
        String item,
        QuantityMessage quantity,
        @Nullable QuantityMessage backordered) {

    static LineMessage of(OrderedLine line) {
        return new LineMessage(line.lineNumber(), line.item().value(), QuantityMessage.of(line.quantity()), null);
    }

    OrderedLine toLine() {
        return new OrderedLine(lineNumber, new ItemNumber(item), quantity.toQuantity());
    }

    Order.Line toOrderLine() {
        return new Order.Line(toLine(), backordered == null ? null : backordered.toQuantity());
    }
}
