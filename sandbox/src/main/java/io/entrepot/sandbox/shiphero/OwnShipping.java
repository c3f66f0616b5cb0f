package io.entrepot.sandbox.shiphero;

import java.time.Clock;

/** Records shipments that somebody else has made; stock and status stay, other mutations change them. */
final class OwnShipping {

    private final Orders orders;
    private final Messages messages;
    private final Series series;
    private final Clock clock;

    OwnShipping(Orders orders, Messages messages, Series series, Clock clock) {
        this.orders = orders;
        this.messages = messages;
        this.series = series;
        this.clock = clock;
    }

    Shipment create(Input data) {
        var order = orders.get(data.text("order_id", ""));
        var place = GlobalId.place(data.text("warehouse_id", ""));
        if (place == null) {
            throw ShipHeroError.notFound("Warehouse not found");
        }
        var label = data.list("labels").stream().findFirst().orElse(Input.of(null));
        var lines =
                data.list("line_items").stream().map(item -> line(order, item)).toList();
        var shipment = new Shipment(
                series.next("Shipment"),
                order.head().legacyId(),
                place,
                label.text("carrier", ""),
                label.text("shipping_method", ""),
                label.text("tracking_number", ""),
                clock.instant(),
                Boolean.TRUE.equals(data.flag("shipped_off_shiphero")),
                lines);
        orders.add(shipment);
        messages.shipped(order, shipment);
        return shipment;
    }

    private static Shipment.Line line(Order order, Input item) {
        return order.lines().stream()
                .filter(line -> line.id().equals(item.text("line_item_id", "")))
                .map(line -> new Shipment.Line(line.legacyId(), item.number("quantity")))
                .findFirst()
                .orElseThrow(() -> ShipHeroError.notFound("Line item not found"));
    }
}
