package io.entrepot.sandbox;

import io.entrepot.sandbox.protocol.Json;
import java.util.Map;

/** Calls the GraphQL endpoint. */
record ShipHeroClient(Http http) {

    private static final String CREATE = "mutation($d: CreateOrderInput!) { order_create(data: $d) {"
            + " request_id complexity order { id order_number fulfillment_status holds { address_hold } } } }";

    Response run(String query) {
        return run(query, Map.of());
    }

    Response run(String query, Map<String, Object> data) {
        return http.post("/graphql", Json.write(Map.of("query", query, "variables", Map.of("d", data))));
    }

    Response createOrder(String number, String sku, int quantity) {
        return createOrder(number, sku, quantity, false);
    }

    Response createOrder(String number, String sku, int quantity, boolean held) {
        var line = Map.of("sku", sku, "partner_line_item_id", number + "/1", "quantity", quantity, "price", "1.00");
        return run(
                CREATE,
                Map.of(
                        "order_number",
                        number,
                        "partner_order_id",
                        number,
                        "shop_name",
                        "entrepot",
                        "shipping_address",
                        Map.of("first_name", "Ann", "address1", "1 Main St"),
                        "holds",
                        Map.of("operator_hold", held),
                        "line_items",
                        new Object[] {line}));
    }

    /** Registers a webhook and gives its secret. */
    String register(String type, String url) {
        return run(
                        "mutation($d: CreateWebhookInput!) { webhook_create(data: $d) {"
                                + " webhook { id shared_signature_secret } } }",
                        Map.of("name", type, "url", url, "shop_name", "entrepot"))
                .at("/data/webhook_create/webhook/shared_signature_secret");
    }
}
