package io.entrepot.sandbox;

import io.entrepot.sandbox.protocol.Json;
import java.util.List;
import java.util.Map;

/** Calls the shop's GraphQL endpoint. */
record ShopClient(Http http) {

    static final String ATLANTA = "gid://shopify/Location/70800000001";
    static final String FIRST_ITEM = "gid://shopify/InventoryItem/45900000000001";

    private static final String SET = "mutation($i: InventorySetQuantitiesInput!, $k: String!) {"
            + " inventorySetQuantities(input: $i) @idempotent(key: $k) {"
            + " inventoryAdjustmentGroup { changes { name delta quantityAfterChange } }"
            + " userErrors { code field message } } }";

    Response run(String query, Map<String, ?> variables) {
        return run("2026-10", query, variables);
    }

    Response run(String version, String query, Map<String, ?> variables) {
        var body = Json.write(Map.of("query", query, "variables", variables));
        return http.post("/admin/api/" + version + "/graphql.json", body);
    }

    Response set(String key, int from, int to) {
        return run(SET, Map.of("k", key, "i", stock(from, to)));
    }

    static Map<String, ?> stock(int from, int to) {
        var line = Map.of(
                "inventoryItemId", FIRST_ITEM, "locationId", ATLANTA, "quantity", to, "changeFromQuantity", from);
        return Map.of("name", "available", "reason", "correction", "quantities", List.of(line));
    }

    Response subscribe(String topic, String uri) {
        return run(
                "mutation($t: WebhookSubscriptionTopic!, $u: String!) { webhookSubscriptionCreate(topic: $t,"
                        + " webhookSubscription: {uri: $u, format: JSON}) { webhookSubscription { id }"
                        + " userErrors { field message } } }",
                Map.of("t", topic, "u", uri));
    }
}
