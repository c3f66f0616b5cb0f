package io.entrepot.orders.fulfilment.erp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.orders.order.Address;
import io.entrepot.orders.order.Leg;
import io.entrepot.orders.order.LegLine;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.OrderLine;
import io.entrepot.orders.order.Shipment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

    /** A line to sell, or the part of it that one node fulfils; a part that nobody fulfils yet has no node. */
    record SalesLine(
            int lineNumber,
            String item,
            Amount quantity,
            @Nullable String node) {

        static Stream<SalesLine> of(OrderLine line, Order order) {
            var legs = order.legs().stream()
                    .filter(leg -> part(leg, line).findAny().isPresent())
                    .toList();
            if (legs.size() + (line.backordered() == null ? 0 : 1) <= 1) {
                var node = legs.isEmpty() ? null : legs.getFirst().node().value();
                return Stream.of(
                        new SalesLine(line.lineNumber(), line.item().value(), Amount.of(line.quantity()), node));
            }
            return Stream.concat(
                    legs.stream().flatMap(leg -> part(leg, line).map(part -> ofPart(part, leg))),
                    Stream.ofNullable(line.backordered())
                            .map(rest ->
                                    new SalesLine(line.lineNumber(), line.item().value(), Amount.of(rest), null)));
        }

        private static SalesLine ofPart(LegLine part, Leg leg) {
            return new SalesLine(
                    part.lineNumber(),
                    part.item().value(),
                    Amount.of(part.quantity()),
                    leg.node().value());
        }

        private static Stream<LegLine> part(Leg leg, OrderLine line) {
            return leg.lines().stream().filter(part -> part.lineNumber() == line.lineNumber());
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
                            .flatMap(line -> SalesLine.of(line, order))
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
