package io.entrepot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.sandbox.protocol.Hmac;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stand-in of a shop: stock by compare-and-set, orders, shipments, webhooks, points. */
class ShopifyTests {

    private static final String SHIP = "mutation($f: FulfillmentInput!) { fulfillmentCreate(fulfillment: $f) {"
            + " fulfillment { id status trackingInfo { number } } userErrors { field message } } }";
    private static final String ORDERS = "query($q: String, $after: String) {"
            + " orders(first: 1, after: $after, sortKey: UPDATED_AT, query: $q) { pageInfo { hasNextPage endCursor }"
            + " nodes { id name cancelledAt fulfillmentOrders(first: 5) { nodes { id status"
            + " assignedLocation { location { id } } lineItems(first: 5) { nodes { id remainingQuantity } } } } } } }";

    private final TestSandbox sandbox = TestSandbox.shared();
    private final ShopClient shop = sandbox.shop();
    private final Receiver receiver = Receiver.start();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void setsStockOnlyFromTheQuantityThatIsThere() {
        var set = shop.set("k1", 0, 40);
        var stale = shop.set("k2", 0, 50);

        assertThat(set.at("/data/inventorySetQuantities/inventoryAdjustmentGroup/changes/1/name"))
                .isEqualTo("on_hand");
        assertThat(stale.at("/data/inventorySetQuantities/userErrors/0/code")).isEqualTo("CHANGE_FROM_QUANTITY_STALE");
        assertThat(available()).isEqualTo(40);
    }

    @Test
    void answersAKeyOnceAndKnowsOtherParametersUnderIt() {
        shop.set("k1", 0, 40);
        sandbox.control().send("PUT", "/shop/stock", "{\"location\":\"ATL\",\"sku\":\"SKU-0001\",\"available\":0}");

        assertThat(shop.set("k1", 0, 40).at("/data/inventorySetQuantities/inventoryAdjustmentGroup/changes/0/delta"))
                .isEqualTo("40");
        assertThat(available()).isZero();
        assertThat(shop.set("k1", 0, 41).at("/data/inventorySetQuantities/userErrors/0/code"))
                .isEqualTo("IDEMPOTENCY_KEY_PARAMETER_MISMATCH");
    }

    @Test
    void wantsTheDirectiveFromItsVersionOn() {
        var plain = "mutation($i: InventorySetQuantitiesInput!) { inventorySetQuantities(input: $i) {"
                + " userErrors { code } } }";

        var before = shop.run("2026-01", plain, Map.of("i", ShopClient.stock(0, 5)));
        var after = shop.run("2026-10", plain, Map.of("i", ShopClient.stock(5, 6)));

        assertThat(before.json().at("/data/inventorySetQuantities/userErrors")).isEmpty();
        assertThat(after.at("/errors/0/message")).contains("@idempotent");
        assertThat(shop.run("2024-01", "{ shop { name } }", Map.of()).header("X-Shopify-API-Version"))
                .isEqualTo("2026-01");
    }

    @Test
    void sellsOnlyWhatIsOnOfferAndTellsIt() {
        shop.set("k1", 0, 3);
        shop.subscribe("ORDERS_CREATE", receiver.url("/created"));

        var bought = buy("{\"lines\":[{\"sku\":\"SKU-0001\",\"quantity\":2}]}");
        var soldOut = buy("{\"lines\":[{\"sku\":\"SKU-0001\",\"quantity\":2}]}");

        assertThat(bought.status()).isEqualTo(200);
        assertThat(soldOut.status()).isEqualTo(409);
        assertThat(available()).isEqualTo(1);
        assertThat(committed()).isEqualTo(2);
        TestSandbox.eventually().until(() -> receiver.messages().size() == 1);
        var message = receiver.messages().getFirst();
        assertThat(message.header("X-Shopify-Hmac-Sha256")).isEqualTo(Hmac.base64("sandbox", message.body()));
        assertThat(message.header("X-Shopify-Topic")).isEqualTo("orders/create");
        assertThat(message.json().at("/line_items/0/sku").asString()).isEqualTo("SKU-0001");
    }

    @Test
    void cancellingPutsGoodsBackOnOffer() {
        shop.set("k1", 0, 3);
        var id = buy("{\"lines\":[{\"sku\":\"SKU-0001\",\"quantity\":2}]}").at("/id");

        var cancelled = sandbox.control().post("/shop/orders/" + id + "/cancellation", "{}");

        assertThat(cancelled.at("/status")).isEqualTo("CANCELLED");
        assertThat(available()).isEqualTo(3);
        assertThat(committed()).isZero();
    }

    @Test
    void shipsInPartsAndNeverMoreThanRemains() {
        shop.set("k1", 0, 3);
        buy("{\"lines\":[{\"sku\":\"SKU-0001\",\"quantity\":3}]}");
        var order = shop.run(ORDERS, Map.of());
        var part = order.at("/data/orders/nodes/0/fulfillmentOrders/nodes/0/id");
        var line = order.at("/data/orders/nodes/0/fulfillmentOrders/nodes/0/lineItems/nodes/0/id");

        assertThat(ship(part, line, 2).at("/data/fulfillmentCreate/fulfillment/trackingInfo/0/number"))
                .isEqualTo("1Z9");
        assertThat(ship(part, line, 2).at("/data/fulfillmentCreate/userErrors/0/message"))
                .contains("Invalid fulfillment order line item quantity");
        ship(part, line, 1);
        assertThat(committed()).isZero();
        assertThat(sandbox.state("shop/orders").at("/orders/0/status").asString())
                .isEqualTo("FULFILLED");
    }

    @Test
    void pagesOrdersInTheOrderOfTheirChange() {
        shop.set("k1", 0, 10);
        buy("{\"lines\":[{\"sku\":\"SKU-0001\",\"quantity\":1}]}");
        buy("{\"lines\":[{\"sku\":\"SKU-0001\",\"quantity\":1}]}");

        var first = shop.run(ORDERS, Map.of("q", "updated_at:>='2020-01-01T00:00:00Z'"));
        var second = shop.run(ORDERS, Map.of("after", first.at("/data/orders/pageInfo/endCursor")));
        var none = shop.run(ORDERS, Map.of("q", "updated_at:>='2099-01-01T00:00:00Z'"));

        assertThat(first.at("/data/orders/nodes/0/name")).isEqualTo("#1001");
        assertThat(second.at("/data/orders/nodes/0/name")).isEqualTo("#1002");
        assertThat(none.json().at("/data/orders/nodes")).isEmpty();
    }

    @Test
    void throttlesWithStatus200() {
        sandbox.fault("shop", "{\"throttle\":{\"count\":1}}");

        var throttled = shop.run("{ locations(first: 200) { nodes { id address { address1 } } } }", Map.of());

        assertThat(throttled.status()).isEqualTo(200);
        assertThat(throttled.at("/errors/0/extensions/code")).isEqualTo("THROTTLED");
        assertThat(throttled.number("/extensions/cost/requestedQueryCost")).isEqualTo(400);
        assertThat(shop.run(
                                "{ orders(first: 250) { nodes { fulfillments { id trackingInfo { number } } } } }",
                                Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesAQueryThatCostsTooMuch() {
        var dear = "{ orders(first: 250) { nodes { lineItems(first: 50) { nodes { id } } } } }";

        assertThat(shop.run(dear, Map.of()).at("/errors/0/extensions/code")).isEqualTo("MAX_COST_EXCEEDED");
    }

    @Test
    void deletesASubscriptionThatNobodyAnswers() {
        shop.set("k1", 0, 3);
        shop.subscribe("ORDERS_CREATE", receiver.url("/created"));
        sandbox.control().send("PUT", "/timing", "{\"webhookRetry\":0}");
        receiver.refuse(Integer.MAX_VALUE);

        buy("{\"lines\":[{\"sku\":\"SKU-0001\",\"quantity\":1}]}");

        TestSandbox.eventually()
                .until(() -> sandbox.state("shop/webhooks").at("/webhooks").isEmpty());
        assertThat(receiver.messages()).hasSize(9);
        assertThat(receiver.messages())
                .extracting(message -> message.header("X-Shopify-Webhook-Id"))
                .containsOnly(receiver.messages().getFirst().header("X-Shopify-Webhook-Id"));
    }

    @Test
    void refusesSubscriptionsTwiceAndStrangersAtAll() {
        shop.subscribe("ORDERS_CREATE", receiver.url("/created"));

        assertThat(shop.subscribe("ORDERS_CREATE", receiver.url("/created"))
                        .at("/data/webhookSubscriptionCreate/userErrors/0/message"))
                .contains("already been taken");
        assertThat(sandbox.shopWithoutToken()
                        .post("/admin/api/2026-10/graphql.json", "{\"query\":\"{ shop { name } }\"}")
                        .status())
                .isEqualTo(401);
        assertThat(shop.run("{ shop { nonsense } }", Map.of()).at("/errors/0/message"))
                .contains("nonsense");
    }

    @Test
    void somebodyElseMayTakeAPieceBetweenReadAndWrite() {
        shop.set("k1", 0, 3);
        sandbox.fault("shop", "{\"staleWrite\":{\"count\":1}}");

        assertThat(shop.set("k2", 3, 9).at("/data/inventorySetQuantities/userErrors/0/code"))
                .isEqualTo("CHANGE_FROM_QUANTITY_STALE");
        assertThat(available()).isEqualTo(2);
    }

    @Test
    void shoppersShopByThemselvesWhenSwitchedOn() {
        shop.set("k1", 0, 3);

        sandbox.control().send("PUT", "/timing", "{\"shop\":1}");

        TestSandbox.eventually()
                .until(() -> !sandbox.state("shop/orders").at("/orders").isEmpty());
    }

    private Response buy(String order) {
        return sandbox.control().post("/shop/orders", order);
    }

    private Response ship(String part, String line, int quantity) {
        var lines = List.of(Map.of(
                "fulfillmentOrderId",
                part,
                "fulfillmentOrderLineItems",
                List.of(Map.of("id", line, "quantity", quantity))));
        var tracking = Map.of("number", "1Z9", "company", "UPS");
        return shop.run(SHIP, Map.of("f", Map.of("lineItemsByFulfillmentOrder", lines, "trackingInfo", tracking)));
    }

    private int available() {
        return sandbox.state("shop/stock/ATL/SKU-0001").at("/available").asInt();
    }

    private int committed() {
        return sandbox.state("shop/stock/ATL/SKU-0001").at("/committed").asInt();
    }
}
