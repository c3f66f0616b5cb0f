package io.entrepot.sandbox.shopify;

import io.entrepot.sandbox.shopify.ShopOrder.Address;
import io.entrepot.sandbox.shopify.ShopOrder.Fulfilment;
import io.entrepot.sandbox.shopify.ShopOrder.FulfilmentOrder;
import io.entrepot.sandbox.shopify.ShopOrder.Line;
import io.entrepot.sandbox.shopify.ShopOrder.Part;
import io.entrepot.sandbox.shopify.ShopOrder.Shipped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows what the shop has in the words of the schema. */
final class Views {

    private final Stock stock;

    Views(Stock stock) {
        this.stock = stock;
    }

    Fields item(String sku) {
        return new Fields()
                .with("__typename", "InventoryItem")
                .with("id", Gid.of("InventoryItem", stock.number(sku)))
                .with("sku", sku)
                .with("tracked", true)
                .with("inventoryLevel", new PerLocation(location -> level(stock.level(sku, location))))
                .with(
                        "inventoryLevels",
                        later(() -> new Page(
                                stock.of(sku).stream().map(Views::level).toList())));
    }

    Fields order(ShopOrder order) {
        return new Fields()
                .with("__typename", "Order")
                .with("id", Gid.of("Order", order.id()))
                .with("legacyResourceId", Long.toString(order.id()))
                .with("name", order.name())
                .with("createdAt", order.createdAt().toString())
                .with("updatedAt", order.updatedAt().toString())
                .with("cancelledAt", text(order.cancelledAt()))
                .with("cancelReason", order.cancelReason())
                .with("currencyCode", order.currency())
                .with("displayFulfillmentStatus", order.fulfilmentStatus())
                .with("shippingAddress", address(order.shippingAddress()))
                .with("lineItems", page(order.lines(), line -> line(order, line)))
                .with("fulfillmentOrders", page(order.fulfilmentOrders(), part -> fulfilmentOrder(order, part)))
                .with(
                        "fulfillments",
                        order.fulfilments().stream().map(Views::fulfilment).toList());
    }

    static Fields fulfilment(Fulfilment fulfilment) {
        var tracking = new Fields()
                .with("number", fulfilment.number())
                .with("company", fulfilment.company())
                .with("url", null);
        return new Fields()
                .with("id", Gid.of("Fulfillment", fulfilment.id()))
                .with("name", fulfilment.name())
                .with("status", "SUCCESS")
                .with("createdAt", fulfilment.createdAt().toString())
                .with("location", fulfilment.location().fields())
                .with("trackingInfo", fulfilment.number() == null ? List.of() : List.of(tracking))
                .with("fulfillmentLineItems", page(fulfilment.lines(), line -> shipped(fulfilment, line)));
    }

    private static Fields shipped(Fulfilment fulfilment, Shipped line) {
        return new Fields()
                .with("id", "gid://shopify/FulfillmentLineItem/" + fulfilment.id() + "-" + line.lineId())
                .with("quantity", line.quantity())
                .with("lineItem", new Fields().with("id", Gid.of("LineItem", line.lineId())));
    }

    private static Fields level(Level level) {
        return new Fields()
                .with("updatedAt", level.updatedAt().toString())
                .with("location", level.location().fields())
                .with("quantities", new Quantities(level));
    }

    private static Fields line(ShopOrder order, Line line) {
        var shipped = order.fulfilments().stream()
                .flatMap(fulfilment -> fulfilment.lines().stream())
                .filter(part -> part.lineId() == line.id())
                .mapToInt(ShopOrder.Shipped::quantity)
                .sum();
        return new Fields()
                .with("id", Gid.of("LineItem", line.id()))
                .with("sku", line.sku())
                .with("title", line.title())
                .with("quantity", line.quantity())
                .with("currentQuantity", order.cancelledAt() == null ? line.quantity() : 0)
                .with("unfulfilledQuantity", line.quantity() - shipped);
    }

    private static Fields fulfilmentOrder(ShopOrder order, FulfilmentOrder part) {
        var actions = part.status().equals("OPEN")
                ? List.of("CREATE_FULFILLMENT", "HOLD", "MOVE", "SPLIT")
                : List.<String>of();
        return new Fields()
                .with("id", Gid.of("FulfillmentOrder", part.id()))
                .with("status", part.status())
                .with(
                        "assignedLocation",
                        new Fields()
                                .with("name", part.location().fields().get("name"))
                                .with("location", part.location().fields()))
                .with(
                        "supportedActions",
                        actions.stream()
                                .map(action -> new Fields().with("action", action))
                                .toList())
                .with("lineItems", page(part.parts(), line -> part(order, line)));
    }

    private static Fields part(ShopOrder order, Part part) {
        return new Fields()
                .with("id", Gid.of("FulfillmentOrderLineItem", part.id()))
                .with("sku", order.line(part.lineId()).sku())
                .with("totalQuantity", part.total())
                .with("remainingQuantity", part.remaining())
                .with("lineItem", new Fields().with("id", Gid.of("LineItem", part.lineId())));
    }

    private static @Nullable Fields address(@Nullable Address address) {
        return address == null
                ? null
                : new Fields()
                        .with("name", address.name())
                        .with("address1", address.address1())
                        .with("address2", address.address2())
                        .with("city", address.city())
                        .with("provinceCode", address.province())
                        .with("zip", address.zip())
                        .with("countryCodeV2", address.country());
    }

    private static <T> Page page(List<T> things, Function<T, Fields> view) {
        return new Page(things.stream().map(view).toList());
    }

    private static Supplier<Object> later(Supplier<Object> view) {
        return view;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
