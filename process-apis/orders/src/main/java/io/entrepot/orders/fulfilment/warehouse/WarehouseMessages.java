package io.entrepot.orders.fulfilment.warehouse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.orders.order.Address;
import io.entrepot.orders.order.Leg;
import io.entrepot.orders.order.Order;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages exchanged with warehouses. */
final class WarehouseMessages {

    private WarehouseMessages() {}

    /** An amount in a unit. */
    record Amount(BigDecimal amount, String unit) {}

    /** A line to pick, in the item's base unit. */
    record Line(int lineNumber, String item, Amount quantity) {}

    /** The leg to fulfil. */
    record NewFulfilmentOrder(
            String orderId,
            String node,
            String reference,
            Address shipTo,
            @Nullable LocalDate requestedDelivery,
            List<Line> lines) {

        static NewFulfilmentOrder of(Order order, Leg leg) {
            var terms = order.terms();
            var lines = leg.lines().stream()
                    .map(line -> new Line(
                            line.lineNumber(),
                            line.item().value(),
                            new Amount(
                                    line.quantity().amount(),
                                    line.quantity().unit().code())))
                    .toList();
            return new NewFulfilmentOrder(
                    order.id().value(),
                    leg.node().value(),
                    terms.reference(),
                    terms.shipTo(),
                    terms.requestedDelivery(),
                    lines);
        }
    }

    /** The warehouse's order for a leg. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FulfilmentOrder(String warehouseOrder, String state) {}

    /** The warehouse's answer to a wish to cancel. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cancellation(String outcome) {}
}
