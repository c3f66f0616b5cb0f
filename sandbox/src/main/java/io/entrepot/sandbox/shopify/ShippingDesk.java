package io.entrepot.sandbox.shopify;

import io.entrepot.sandbox.shopify.ShopOrder.Fulfilment;
import io.entrepot.sandbox.shopify.ShopOrder.FulfilmentOrder;
import io.entrepot.sandbox.shopify.ShopOrder.Part;
import io.entrepot.sandbox.shopify.ShopOrder.Shipped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notes shipments against what locations have to fulfil; asked twice, it ships twice, as far as something remains. */
final class ShippingDesk {

    private final Orders orders;
    private final Stock stock;
    private final Webhooks webhooks;
    private final Numbers numbers;
    private final Clock clock;

    ShippingDesk(Orders orders, Stock stock, Webhooks webhooks, Numbers numbers, Clock clock) {
        this.orders = orders;
        this.stock = stock;
        this.webhooks = webhooks;
        this.numbers = numbers;
        this.clock = clock;
    }

    Fields create(Map<String, Object> input) {
        var wanted = wanted(input);
        var order = orders.holding(wanted.keySet().stream().findFirst().orElse(-1L));
        if (order == null) {
            return refused("Fulfillment order does not exist.");
        }
        var parts = order.fulfilmentOrders().stream()
                .filter(part -> wanted.containsKey(part.id()))
                .toList();
        var reason = refusal(parts, wanted);
        return reason == null ? shipped(order, parts, wanted, tracking(input)) : refused(reason);
    }

    /** By fulfilment order the pieces of each of its lines; without lines all that remains. */
    private static Map<Long, @Nullable Map<Long, Integer>> wanted(Map<String, Object> input) {
        Map<Long, @Nullable Map<Long, Integer>> wanted = new HashMap<>();
        for (var one : (List<?>) Objects.requireNonNull(input.get("lineItemsByFulfillmentOrder"))) {
            var group = (Map<?, ?>) one;
            wanted.put(
                    Gid.number("FulfillmentOrder", group.get("fulfillmentOrderId")),
                    group.get("fulfillmentOrderLineItems") instanceof List<?> lines ? pieces(lines) : null);
        }
        return wanted;
    }

    private static Map<Long, Integer> pieces(List<?> lines) {
        var pieces = new HashMap<Long, Integer>();
        for (var one : lines) {
            var line = (Map<?, ?>) one;
            pieces.merge(
                    Gid.number("FulfillmentOrderLineItem", line.get("id")),
                    (Integer) Objects.requireNonNull(line.get("quantity")),
                    Integer::sum);
        }
        return pieces;
    }

    private static @Nullable String refusal(
            List<FulfilmentOrder> parts, Map<Long, @Nullable Map<Long, Integer>> wanted) {
        if (parts.size() != wanted.size()) {
            return "All fulfillment orders must belong to the same order.";
        }
        if (parts.stream().map(FulfilmentOrder::location).distinct().count() > 1) {
            return "All fulfillment orders must be assigned to the same location.";
        }
        for (var part : parts) {
            if (!part.status().equals("OPEN")) {
                return "Fulfillment order " + part.id() + " has an unfulfillable status= "
                        + part.status().toLowerCase(java.util.Locale.ROOT) + ".";
            }
            if (!fits(part, wanted.get(part.id()))) {
                return "Invalid fulfillment order line item quantity requested.";
            }
        }
        return null;
    }

    private static boolean fits(FulfilmentOrder part, @Nullable Map<Long, Integer> pieces) {
        return pieces == null
                || pieces.entrySet().stream()
                        .allMatch(entry -> part.parts().stream()
                                .anyMatch(line -> line.id() == entry.getKey()
                                        && entry.getValue() > 0
                                        && entry.getValue() <= line.remaining()));
    }

    private Fields shipped(
            ShopOrder order,
            List<FulfilmentOrder> parts,
            Map<Long, @Nullable Map<Long, Integer>> wanted,
            Map<?, ?> tracking) {
        var location = parts.getFirst().location();
        var lines = new ArrayList<Shipped>();
        var after = new ArrayList<FulfilmentOrder>();
        for (var part : order.fulfilmentOrders()) {
            after.add(parts.contains(part) ? taken(part, wanted.get(part.id()), lines) : part);
        }
        lines.forEach(line -> leave(order, location, line));
        var number = order.fulfilments().size() + 1;
        var fulfilment = new Fulfilment(
                numbers.next(),
                order.name() + "-F" + number,
                clock.instant(),
                location,
                (String) tracking.get("company"),
                (String) tracking.get("number"),
                lines);
        var all = new ArrayList<>(order.fulfilments());
        all.add(fulfilment);
        var changed = order.fulfilled(after, all, clock.instant());
        orders.put(changed);
        var event = webhooks.newEvent();
        webhooks.announce(Topic.FULFILLMENTS_CREATE, Bodies.fulfilment(changed, fulfilment), event);
        webhooks.announce(Topic.ORDERS_UPDATED, Bodies.order(changed), event);
        return new Fields().with("fulfillment", Views.fulfilment(fulfilment)).with("userErrors", List.of());
    }

    private static FulfilmentOrder taken(
            FulfilmentOrder part, @Nullable Map<Long, Integer> pieces, List<Shipped> lines) {
        var after = new ArrayList<Part>();
        for (var line : part.parts()) {
            var quantity = pieces == null ? line.remaining() : pieces.getOrDefault(line.id(), 0);
            if (quantity > 0) {
                lines.add(new Shipped(line.lineId(), quantity));
            }
            after.add(line.less(quantity));
        }
        return part.with(after);
    }

    private void leave(ShopOrder order, Location location, Shipped line) {
        var sku = order.line(line.lineId()).sku();
        if (sku != null && stock.knows(sku)) {
            stock.move(sku, location, 0, -line.quantity());
        }
    }

    private static Map<?, ?> tracking(Map<String, Object> input) {
        return input.get("trackingInfo") instanceof Map<?, ?> tracking ? tracking : Map.of();
    }

    private static Fields refused(String message) {
        return new Fields()
                .with("fulfillment", null)
                .with("userErrors", UserError.fields(List.of(UserError.of(message, "fulfillment"))));
    }
}
