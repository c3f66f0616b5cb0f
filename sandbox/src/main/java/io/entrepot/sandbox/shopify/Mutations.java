package io.entrepot.sandbox.shopify;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The root fields of mutations. */
final class Mutations {

    private final Shop shop;

    Mutations(Shop shop) {
        this.shop = shop;
    }

    Map<String, DataFetcher<?>> fetchers() {
        return Map.of(
                "inventorySetQuantities", shop.stockDesk()::set,
                "fulfillmentCreate", call -> shop.shippingDesk().create(input(call, "fulfillment")),
                "webhookSubscriptionCreate", this::subscribe,
                "webhookSubscriptionDelete", this::unsubscribe);
    }

    static Map<String, Object> input(DataFetchingEnvironment call, String name) {
        return Objects.requireNonNull(call.getArgument(name));
    }

    private Fields subscribe(DataFetchingEnvironment call) {
        var topic = Topic.of(String.valueOf(call.<Object>getArgument("topic")));
        var uri = String.valueOf(input(call, "webhookSubscription").get("uri"));
        return switch (shop.webhooks().subscribe(topic, uri)) {
            case Subscription created ->
                new Fields().with("webhookSubscription", created.fields()).with("userErrors", List.of());
            case UserError error -> new Fields().with("userErrors", List.of(error.fields()));
            case Object other -> throw new IllegalStateException("unexpected " + other);
        };
    }

    private Fields unsubscribe(DataFetchingEnvironment call) {
        Object id = call.getArgument("id");
        return shop.webhooks().delete(id)
                ? new Fields().with("deletedWebhookSubscriptionId", id).with("userErrors", List.of())
                : new Fields()
                        .with("userErrors", UserError.fields(List.of(UserError.of("Webhook does not exist", "id"))));
    }
}
