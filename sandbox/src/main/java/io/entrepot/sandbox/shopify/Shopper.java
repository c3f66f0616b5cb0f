package io.entrepot.sandbox.shopify;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import io.entrepot.sandbox.shopify.ShopOrder.Address;
import io.entrepot.sandbox.shopify.ShopOrder.FulfilmentOrder;
import io.entrepot.sandbox.shopify.ShopOrder.Line;
import io.entrepot.sandbox.shopify.ShopOrder.Part;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Buys in the shop, and takes orders back; nobody can buy what the shop does not offer. */
final class Shopper {

    private static final Set<String> ORDER_FIELDS = Set.of("lines", "location", "currency", "shipTo", "oversell");
    private static final Address HOME =
            new Address("Ada Shopper", "12 Elm Street", null, "Springfield", "IL", "62701", "US");

    private final Orders orders;
    private final Stock stock;
    private final Webhooks webhooks;
    private final Numbers numbers;
    private final Clock clock;

    Shopper(Orders orders, Stock stock, Webhooks webhooks, Numbers numbers, Clock clock) {
        this.orders = orders;
        this.stock = stock;
        this.webhooks = webhooks;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Places the order that the instruction describes, as far as every piece of it is on offer. */
    ShopOrder buy(ObjectNode instruction) {
        for (var field : instruction.propertyNames()) {
            if (!ORDER_FIELDS.contains(field)) {
                throw refused(400, "An order has no field '" + field + "'. Known: " + ORDER_FIELDS);
            }
        }
        var lines = lines(instruction.path("lines"));
        var parts = routed(
                lines, location(instruction), instruction.path("oversell").asBoolean(false));
        var now = clock.instant();
        var order = new ShopOrder(
                numbers.next(),
                "#" + (1001 + orders.all().size()),
                now,
                now,
                null,
                null,
                instruction.path("currency").asString("USD"),
                address(instruction),
                lines,
                parts,
                List.of());
        orders.put(order);
        parts.forEach(part -> commit(order, part));
        webhooks.announce(Topic.ORDERS_CREATE, Bodies.order(order), webhooks.newEvent());
        return order;
    }

    /** Cancels an order and puts its goods back on offer; refused once something was shipped. */
    ShopOrder cancel(long id) {
        var order = orders.find(id);
        if (order == null) {
            throw refused(404, "There is no order " + id + ".");
        }
        if (order.cancelledAt() != null || !order.fulfilments().isEmpty()) {
            throw refused(409, "The order is cancelled or shipped already.");
        }
        var cancelled = order.cancelled("CUSTOMER", clock.instant());
        orders.put(cancelled);
        order.fulfilmentOrders().forEach(part -> release(order, part));
        var event = webhooks.newEvent();
        webhooks.announce(Topic.ORDERS_CANCELLED, Bodies.order(cancelled), event);
        webhooks.announce(Topic.ORDERS_UPDATED, Bodies.order(cancelled), event);
        return cancelled;
    }

    private List<Line> lines(JsonNode lines) {
        if (!lines.isArray() || lines.isEmpty()) {
            throw refused(400, "An order has lines: [{\"sku\":\"SKU-0001\",\"quantity\":2}].");
        }
        return lines.valueStream()
                .map(line -> new Line(
                        numbers.next(),
                        line.path("sku").isString() ? line.path("sku").asString() : null,
                        "Article " + line.path("sku").asString("without a number"),
                        line.path("quantity").asInt(1),
                        "9.90"))
                .toList();
    }

    private static @Nullable Location location(ObjectNode instruction) {
        if (!instruction.has("location")) {
            return null;
        }
        var location = Location.named(instruction.path("location").asString(""));
        if (location == null) {
            throw refused(400, "There is no location " + instruction.path("location") + ".");
        }
        return location;
    }

    /** A null address is what the vendor shows to an app that may not see people's data. */
    private static @Nullable Address address(ObjectNode instruction) {
        var shipTo = instruction.path("shipTo");
        if (!shipTo.isObject()) {
            return shipTo.isNull() ? null : HOME;
        }
        return new Address(
                shipTo.path("name").asString(HOME.name()),
                shipTo.path("line1").asString(""),
                null,
                shipTo.path("city").asString(""),
                shipTo.path("region").asString(null),
                shipTo.path("postalCode").asString(null),
                shipTo.path("country").asString("US"));
    }

    private List<FulfilmentOrder> routed(List<Line> lines, @Nullable Location wanted, boolean oversell) {
        Map<Location, List<Part>> parts = new EnumMap<>(Location.class);
        for (var line : lines) {
            route(line, wanted, oversell, parts);
        }
        return parts.entrySet().stream()
                .map(entry -> new FulfilmentOrder(numbers.next(), entry.getKey(), false, entry.getValue()))
                .toList();
    }

    /** To the wanted location, else to the first that has all of it, else as much as each has. */
    private void route(Line line, @Nullable Location wanted, boolean oversell, Map<Location, List<Part>> parts) {
        var sku = line.sku();
        var quantity = line.quantity();
        if (sku == null || !stock.knows(sku) || quantity < 1 || oversell) {
            add(line, wanted == null ? Location.ATL : wanted, quantity, parts);
            return;
        }
        var candidates = wanted == null ? List.of(Location.values()) : List.of(wanted);
        var whole = candidates.stream()
                .filter(location -> offered(sku, location, parts) >= quantity)
                .findFirst();
        if (whole.isPresent()) {
            add(line, whole.get(), quantity, parts);
            return;
        }
        var rest = quantity;
        for (var location : candidates) {
            var some = Math.min(rest, Math.max(0, offered(sku, location, parts)));
            if (some > 0) {
                add(line, location, some, parts);
                rest -= some;
            }
        }
        if (rest > 0) {
            throw refused(409, "Sold out: " + rest + " of " + sku + " are not on offer.");
        }
    }

    private int offered(String sku, Location location, Map<Location, List<Part>> parts) {
        return stock.level(sku, location).available()
                - parts.getOrDefault(location, List.of()).stream()
                        .mapToInt(Part::total)
                        .sum();
    }

    private void add(Line line, Location location, int quantity, Map<Location, List<Part>> parts) {
        parts.computeIfAbsent(location, _ -> new ArrayList<>())
                .add(new Part(numbers.next(), line.id(), quantity, quantity));
    }

    private void commit(ShopOrder order, FulfilmentOrder part) {
        part.parts().forEach(line -> move(order, part, line, -line.total(), line.total()));
    }

    private void release(ShopOrder order, FulfilmentOrder part) {
        part.parts().forEach(line -> move(order, part, line, line.remaining(), -line.remaining()));
    }

    private void move(ShopOrder order, FulfilmentOrder part, Part line, int availableBy, int committedBy) {
        var sku = order.line(line.lineId()).sku();
        if (sku != null && stock.knows(sku) && line.total() > 0) {
            stock.move(sku, part.location(), availableBy, committedBy);
        }
    }

    private static Refusal refused(int status, String reason) {
        return new Refusal(Answer.json(status, Json.object().put("error", reason)));
    }
}
