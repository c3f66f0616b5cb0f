package io.entrepot.sandbox.shopify;

import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.shopify.ShopOrder.Address;
import io.entrepot.sandbox.shopify.ShopOrder.Fulfilment;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of webhooks, in the shape of the older interface. */
final class Bodies {

    private Bodies() {}

    static ObjectNode level(long item, Level level) {
        return Json.object()
                .put("inventory_item_id", item)
                .put("location_id", level.location().number())
                .put("available", level.available())
                .put("updated_at", level.updatedAt().toString())
                .put(
                        "admin_graphql_api_id",
                        "gid://shopify/InventoryLevel/" + level.location().number() + "?inventory_item_id=" + item);
    }

    static ObjectNode order(ShopOrder order) {
        var body = Json.object()
                .put("id", order.id())
                .put("admin_graphql_api_id", Gid.of("Order", order.id()))
                .put("name", order.name())
                .put("created_at", order.createdAt().toString())
                .put("updated_at", order.updatedAt().toString())
                .put("cancelled_at", text(order.cancelledAt()))
                .put("cancel_reason", order.cancelReason())
                .put("financial_status", "paid")
                .put("currency", order.currency())
                .put("total_price", total(order).toPlainString());
        var lines = body.putArray("line_items");
        order.lines()
                .forEach(line -> lines.addObject()
                        .put("id", line.id())
                        .put("admin_graphql_api_id", Gid.of("LineItem", line.id()))
                        .put("sku", line.sku())
                        .put("title", line.title())
                        .put("quantity", line.quantity())
                        .put("price", line.price()));
        body.set("shipping_address", address(order.shippingAddress()));
        return body;
    }

    static ObjectNode fulfilment(ShopOrder order, Fulfilment fulfilment) {
        return Json.object()
                .put("id", fulfilment.id())
                .put("order_id", order.id())
                .put("name", fulfilment.name())
                .put("status", "success")
                .put("location_id", fulfilment.location().number())
                .put("tracking_company", fulfilment.company())
                .put("tracking_number", fulfilment.number());
    }

    static BigDecimal total(ShopOrder order) {
        return order.lines().stream()
                .map(line -> new BigDecimal(line.price()).multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable ObjectNode address(@Nullable Address address) {
        return address == null
                ? null
                : Json.object()
                        .put("name", address.name())
                        .put("address1", address.address1())
                        .put("address2", address.address2())
                        .put("city", address.city())
                        .put("province_code", address.province())
                        .put("zip", address.zip())
                        .put("country_code", address.country());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
