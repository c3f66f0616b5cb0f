package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import io.entrepot.sandbox.seed.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows a test what is on the floor, without token and credits, and lets it set what is on hand. */
final class Inspection {

    private static final Set<String> STOCK_FIELDS = Set.of("warehouse", "sku", "onHand");

    private final Warehouse warehouse;

    Inspection(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Nullable JsonNode inspect(List<String> path, Map<String, String> query) {
        return switch (path.getFirst()) {
            case "orders" -> path.size() == 1 ? orders(query) : null;
            case "webhooks" -> path.size() == 1 ? webhooks() : null;
            case "stock" -> path.size() == 3 ? stock(path.get(1), path.get(2)) : null;
            default -> null;
        };
    }

    JsonNode setStock(ObjectNode instruction) {
        var unknown = new TreeSet<>(instruction.propertyNames());
        unknown.removeAll(STOCK_FIELDS);
        var onHand = instruction.path("onHand");
        var place = place(instruction.path("warehouse").asString(""));
        var sku = instruction.path("sku").asString("");
        if (!unknown.isEmpty() || place == null || warehouse.stockRoom().find(place, sku) == null) {
            throw refused("A known warehouse and sku, and onHand, are needed, and nothing else.");
        }
        if (!onHand.isInt() || onHand.asInt() < 0) {
            throw refused("onHand must be a whole number of pieces, zero or more.");
        }
        return describe(warehouse.stocktaking().set(place, sku, onHand.asInt()));
    }

    private JsonNode orders(Map<String, String> query) {
        var found = Json.array();
        warehouse.orders().all().stream()
                .filter(order -> fits(query, "orderNumber", order.head().orderNumber())
                        && fits(query, "partnerOrderId", order.head().partnerOrderId()))
                .forEach(order -> found.add(describe(order)));
        return Json.object().set("orders", found);
    }

    private JsonNode webhooks() {
        var found = Json.array();
        warehouse
                .webhooks()
                .all()
                .forEach(hook -> found.addObject()
                        .put("name", hook.name())
                        .put("url", hook.url())
                        .put("shopName", hook.shopName())
                        .put("health", hook.health()));
        return Json.object().set("webhooks", found);
    }

    private @Nullable JsonNode stock(String warehouseName, String sku) {
        var place = place(warehouseName);
        var stock = place == null ? null : warehouse.stockRoom().find(place, sku);
        return stock == null ? null : describe(stock);
    }

    private JsonNode describe(Order order) {
        var described = Json.object()
                .put("id", order.id())
                .put("orderNumber", order.head().orderNumber())
                .put("partnerOrderId", order.head().partnerOrderId())
                .put("status", order.progress().status())
                .put("next", order.progress().stage().name());
        var lines = described.putArray("lines");
        order.lines()
                .forEach(line -> lines.addObject()
                        .put("sku", line.sku())
                        .put("quantity", line.quantity())
                        .put("allocated", line.allocated())
                        .put("shipped", line.shipped())
                        .put("backorder", line.backorder()));
        var shipments = described.putArray("shipments");
        warehouse
                .orders()
                .shipmentsOf(order)
                .forEach(shipment -> shipments
                        .addObject()
                        .put("id", shipment.id())
                        .put("warehouse", shipment.place().name())
                        .put("trackingNumber", shipment.trackingNumber())
                        .put("createdAt", shipment.createdAt().toString()));
        return described;
    }

    private static JsonNode describe(Stock stock) {
        return Json.object()
                .put("warehouse", stock.place().name())
                .put("sku", stock.sku())
                .put("onHand", stock.onHand())
                .put("allocated", stock.allocated())
                .put("available", stock.available())
                .put("backorder", stock.backorder())
                .put("inTote", stock.inTote());
    }

    private static @Nullable Place place(String name) {
        return GlobalId.PLACES.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(Map<String, String> query, String name, String actual) {
        return !query.containsKey(name) || actual.equals(query.get(name));
    }

    private static Refusal refused(String reason) {
        return new Refusal(Answer.json(400, Json.object().put("error", reason)));
    }
}
