package io.entrepot.sandbox.shiphero;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All orders and shipments, oldest first. */
final class Orders {

    private final Series series;
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Map<String, Shipment> shipments = new LinkedHashMap<>();

    Orders(Series series) {
        this.series = series;
    }

    Order put(Order order) {
        series.changed();
        orders.put(order.id(), order);
        if (order.isOpen()) {
            open.add(order.id());
        } else {
            open.remove(order.id());
        }
        return order;
    }

    @Nullable Order find(String id) {
        return orders.get(id);
    }

    Order get(String id) {
        var order = orders.get(id);
        if (order == null) {
            throw ShipHeroError.notFound("Order not found");
        }
        return order;
    }

    Collection<Order> all() {
        return orders.values();
    }

    List<Order> open() {
        var found = new ArrayList<Order>();
        open.forEach(id -> found.add(get(id)));
        return found;
    }

    void add(Shipment shipment) {
        series.changed();
        shipments.put(shipment.id(), shipment);
    }

    @Nullable Shipment shipment(String id) {
        return shipments.get(id);
    }

    Collection<Shipment> shipments() {
        return shipments.values();
    }

    Stream<Shipment> shipmentsOf(Order order) {
        return shipments.values().stream()
                .filter(shipment -> shipment.orderLegacyId() == order.head().legacyId());
    }

    void restore(List<Order> savedOrders, List<Shipment> savedShipments) {
        orders.clear();
        open.clear();
        shipments.clear();
        savedOrders.forEach(this::put);
        savedShipments.forEach(this::add);
    }
}
