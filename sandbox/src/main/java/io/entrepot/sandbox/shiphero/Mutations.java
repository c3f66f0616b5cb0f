package io.entrepot.sandbox.shiphero;

import graphql.schema.DataFetcher;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The root fields of mutations. */
final class Mutations {

    private final Warehouse warehouse;

    Mutations(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    Map<String, DataFetcher<?>> fetchers() {
        var desk = warehouse.orderDesk();
        var stocktaking = warehouse.stocktaking();
        return Map.of(
                "order_create", order(desk::create),
                "order_cancel", order(desk::cancel),
                "order_update_holds", order(desk::updateHolds),
                "order_update_fulfillment_status", order(desk::setStatus),
                "inventory_replace", stock(stocktaking::replace),
                "inventory_add", stock(stocktaking::add),
                "inventory_remove", stock(stocktaking::remove),
                "shipment_create", result("shipment", this::createShipment),
                "webhook_create", result("webhook", this::createWebhook),
                "webhook_delete", result("webhook", this::deleteWebhook));
    }

    private DataFetcher<View> order(Function<Input, Order> change) {
        return result("order", data -> warehouse.orderViews().order(change.apply(data)));
    }

    private DataFetcher<View> stock(Function<Input, Stock> change) {
        return result("warehouse_product", data -> warehouse.views().stock(change.apply(data)));
    }

    private static DataFetcher<View> result(String field, Function<Input, @Nullable Object> change) {
        return call -> Requests.result().with(field, change.apply(Input.of(call.getArgument("data"))));
    }

    private View createShipment(Input data) {
        return warehouse.orderViews().shipment(warehouse.ownShipping().create(data));
    }

    private View createWebhook(Input data) {
        var hook =
                warehouse.webhooks().register(data.text("name", ""), data.text("url", ""), data.text("shop_name", ""));
        return Views.webhook(hook).with("shared_signature_secret", hook.secret());
    }

    private @Nullable View deleteWebhook(Input data) {
        warehouse.webhooks().delete(data.text("name", ""), data.text("shop_name", ""));
        return null;
    }
}
