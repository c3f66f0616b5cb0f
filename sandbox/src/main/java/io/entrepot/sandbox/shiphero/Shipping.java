package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Place;
import io.entrepot.sandbox.shiphero.Stock.Move;
import java.time.Clock;

/** Hands packed goods to the carrier: a shipment with a tracking number for each warehouse. */
final class Shipping {

    private static final String CARRIER = "UPS";
    private static final String METHOD = "Ground";

    private final Orders orders;
    private final StockRoom stockRoom;
    private final Messages messages;
    private final Series series;
    private final Clock clock;

    Shipping(Orders orders, StockRoom stockRoom, Messages messages, Series series, Clock clock) {
        this.orders = orders;
        this.stockRoom = stockRoom;
        this.messages = messages;
        this.series = series;
        this.clock = clock;
    }

    Order ship(Order order) {
        order.places().forEach(place -> ship(order, place));
        var lines =
                order.lines().stream().map(line -> line.shipped(line.picked())).toList();
        return orders.put(order.with(lines).noted("Shipped", clock.instant()));
    }

    private void ship(Order order, Place place) {
        var lines =
                order.linesAt(place).stream().filter(line -> line.picked() > 0).toList();
        if (lines.isEmpty()) {
            return;
        }
        var number = series.next("Shipment");
        var shipment = new Shipment(
                number,
                order.head().legacyId(),
                place,
                CARRIER,
                METHOD,
                trackingNumber(number),
                clock.instant(),
                false,
                lines.stream()
                        .map(line -> new Shipment.Line(line.legacyId(), line.picked()))
                        .toList());
        orders.add(shipment);
        messages.shipped(order, shipment);
        var reason = "Order " + order.head().orderNumber() + " shipped";
        lines.forEach(line -> stockRoom.move(place, line.sku(), Move.gone(line.picked()), reason));
    }

    private static String trackingNumber(int shipment) {
        return "1Z999AA1%010d".formatted(shipment);
    }
}
