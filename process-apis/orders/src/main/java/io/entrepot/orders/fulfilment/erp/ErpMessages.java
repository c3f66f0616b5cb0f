package io.entrepot.orders.fulfilment.erp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.orders.order.Address;
import io.entrepot.orders.order.Leg;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.OrderLine;
import io.entrepot.orders.order.Shipment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages exchanged with the ERP. */
final class ErpMessages {

    private ErpMessages() {}

    /** An amount in a unit. */
    record Amount(BigDecimal amount, String unit) {

        static Amount of(Quantity quantity) {
            return new Amount(quantity.amount(), quantity.unit().code());
        }
    }

    /** A line to sell; a line that several nodes fulfil names the first of them. */
    record SalesLine(
            int lineNumber,
            String item,
            Amount quantity,
            @Nullable String node) {

        static SalesLine of(OrderLine line, Order order) {
            var node = order.legs().stream()
                    .filter(leg -> carries(leg, line))
                    .map(leg -> leg.node().value())
                    .findFirst();
            return new SalesLine(line.lineNumber(), line.item().value(), Amount.of(line.quantity()), node.orElse(null));
        }

        private static boolean carries(Leg leg, OrderLine line) {
            return leg.lines().stream().anyMatch(part -> part.lineNumber() == line.lineNumber());
        }
    }

    /** The order to create. */
    record NewSalesOrder(
            String customer,
            String reference,
            @Nullable LocalDate requestedDelivery,
            Address shipTo,
            List<SalesLine> lines) {

        static NewSalesOrder of(Order order) {
            var terms = order.terms();
            return new NewSalesOrder(
                    terms.consumer().value(),
                    terms.reference(),
                    terms.requestedDelivery(),
                    terms.shipTo(),
                    order.lines().stream()
                            .map(line -> SalesLine.of(line, order))
                            .toList());
        }
    }

    /** A line that left. */
    record ShippedLine(int lineNumber, String item, Amount quantity) {}

    /** The shipment to post. */
    record NewShipment(
            List<ShippedLine> lines,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            Instant shippedAt) {

        static NewShipment of(Shipment shipment) {
            var lines = shipment.lines().stream()
                    .map(line -> new ShippedLine(line.lineNumber(), line.item().value(), Amount.of(line.quantity())))
                    .toList();
            return new NewShipment(lines, shipment.carrier(), shipment.trackingNumber(), shipment.shippedAt());
        }
    }

    /** The ERP's word on credit. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Credit(String decision) {}

    /** The ERP's document of an order. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SalesOrder(String documentNumber, String state) {}

    /** The ERP's documents of a shipment. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PostedShipment(String shipmentNumber, String invoiceNumber) {}
}
