package io.entrepot.sandbox.shopify;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows a test what the shop has, without token and points, and lets it buy, cancel and count. */
final class Inspection {

    private static final Set<String> STOCK_FIELDS = Set.of("location", "sku", "available");

    private final Shop shop;

    Inspection(Shop shop) {
        this.shop = shop;
    }

    @Nullable JsonNode inspect(List<String> path, Map<String, String> query) {
        return switch (path.getFirst()) {
            case "orders" -> path.size() == 1 ? orders(query) : path.size() == 2 ? order(path.get(1)) : null;
            case "stock" -> path.size() == 2 ? stock(path.get(1)) : path.size() == 3 ? level(path) : null;
            case "webhooks" -> path.size() == 1 ? webhooks() : null;
            case "bucket" -> path.size() == 1 ? Json.tree(shop.bucket().status()) : null;
            default -> null;
        };
    }

    @Nullable JsonNode instruct(String name, ObjectNode instruction) {
        if (name.equals("orders")) {
            return described(shop.shopper().buy(instruction));
        }
        if (name.equals("stock")) {
            return setStock(instruction);
        }
        var cancelled = name.matches("orders/\\d{1,18}/cancellation") ? name.split("/", -1)[1] : null;
        return cancelled == null ? null : described(shop.shopper().cancel(Long.parseLong(cancelled)));
    }

    private JsonNode setStock(ObjectNode instruction) {
        for (var field : instruction.propertyNames()) {
            if (!STOCK_FIELDS.contains(field)) {
                throw refused("Stock has no field '" + field + "'.");
            }
        }
        var location = Location.named(instruction.path("location").asString(""));
        var sku = instruction.path("sku").asString("");
        if (location == null
                || !shop.stock().knows(sku)
                || !instruction.path("available").isInt()) {
            throw refused("Say location, sku and available (a whole number).");
        }
        var before = shop.stock().level(sku, location);
        shop.stock().move(sku, location, instruction.path("available").asInt() - before.available(), 0);
        return described(shop.stock().level(sku, location));
    }

    private JsonNode orders(Map<String, String> query) {
        var found = Json.array();
        shop.orders().all().stream()
                .filter(order -> !query.containsKey("name") || order.name().equals(query.get("name")))
                .forEach(order -> found.add(described(order)));
        return Json.object().set("orders", found);
    }

    private @Nullable JsonNode order(String id) {
        var order = id.matches("\\d{1,18}") ? shop.orders().find(Long.parseLong(id)) : null;
        return order == null ? null : described(order);
    }

    private @Nullable JsonNode stock(String sku) {
        if (!shop.stock().knows(sku)) {
            return null;
        }
        var levels = Json.array();
        shop.stock().of(sku).forEach(level -> levels.add(described(level)));
        return Json.object().set("levels", levels);
    }

    private @Nullable JsonNode level(List<String> path) {
        var location = Location.named(path.get(1));
        return location == null || !shop.stock().knows(path.get(2))
                ? null
                : described(shop.stock().level(path.get(2), location));
    }

    private JsonNode webhooks() {
        return Json.object()
                .set(
                        "webhooks",
                        Json.tree(shop.webhooks().all().stream()
                                .map(Subscription::fields)
                                .toList()));
    }

    private static JsonNode described(Level level) {
        return Json.object()
                .put("sku", level.sku())
                .put("location", level.location().name())
                .put("available", level.available())
                .put("committed", level.committed())
                .put("onHand", level.onHand());
    }

    private static JsonNode described(ShopOrder order) {
        var described = Json.object()
                .put("id", Long.toString(order.id()))
                .put("name", order.name())
                .put("status", order.cancelledAt() == null ? order.fulfilmentStatus() : "CANCELLED");
        var lines = described.putArray("lines");
        order.lines().forEach(line -> lines.addObject().put("sku", line.sku()).put("quantity", line.quantity()));
        var parts = described.putArray("fulfillmentOrders");
        order.fulfilmentOrders()
                .forEach(part -> parts.addObject()
                        .put("location", part.location().name())
                        .put("status", part.status()));
        var fulfilments = described.putArray("fulfillments");
        order.fulfilments()
                .forEach(one -> fulfilments
                        .addObject()
                        .put("location", one.location().name())
                        .put("company", one.company())
                        .put("number", one.number())
                        .set("lines", Json.tree(one.lines())));
        return described;
    }

    private static Refusal refused(String reason) {
        return new Refusal(Answer.json(400, Json.object().put("error", reason)));
    }
}
