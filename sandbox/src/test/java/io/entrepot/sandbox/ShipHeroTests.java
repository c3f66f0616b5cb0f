package io.entrepot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.sandbox.seed.Goods;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ShipHero promises on the wire, and what its floor does by itself. */
class ShipHeroTests {

    private static final String ATL = "V2FyZWhvdXNlOjExMDAx";
    private static final String STOCK = "{ warehouse_products(sku: \"%s\", warehouse_id: \"" + ATL + "\") {"
            + " data(first: 1) { edges { node { on_hand allocated available backorder } } } } }";

    private final TestSandbox sandbox = TestSandbox.shared();
    private final ShipHeroClient shipHero = sandbox.shipHero();

    @Test
    void refreshesTokensAndRefusesStrangers() {
        var client = sandbox.shipHeroWithoutToken();
        var login = client.post("/auth/token", "{\"username\":\"sandbox@example.com\",\"password\":\"sandbox\"}");
        var refreshed = client.post("/auth/refresh", "{\"refresh_token\":\"" + login.at("/refresh_token") + "\"}");

        assertThat(login.number("/expires_in")).isEqualTo(2419200);
        assertThat(refreshed.at("/access_token")).isNotEmpty();
        assertThat(client.post("/auth/token", "{\"username\":\"a\",\"password\":\"b\"}")
                        .status())
                .isEqualTo(403);
        assertThat(client.post("/auth/refresh", "{\"refresh_token\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(client.post("/graphql", "{\"query\":\"{ user_quota { max_available } }\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void namesItsWarehouses() {
        var account = shipHero.run("{ account { data { warehouses { id identifier } } } }");

        assertThat(account.at("/data/account/data/warehouses/0/identifier")).isEqualTo("ATL");
        assertThat(account.at("/data/account/data/warehouses/0/id")).isEqualTo(ATL);
        assertThat(account.at("/data/account/data/warehouses/1/identifier")).isEqualTo("DFW");
    }

    @Test
    void holdsTogetherWhatTheErpHasInTotal() {
        var atlanta = sandbox.state("wms/stock/ATL/SKU-0001").at("/onHand").asInt();
        var dallas = sandbox.state("wms/stock/DFW/SKU-0001").at("/onHand").asInt();

        assertThat(atlanta).isEqualTo(70);
        assertThat(dallas).isEqualTo(50);
        assertThat(sandbox.state("erp/items/SKU-0001").at("/inventory").asInt())
                .isEqualTo(Goods.catalogue().getFirst().onHand());
    }

    @Test
    void pagesByOffset() {
        var query = "{ products { data(first: 100%s) { pageInfo { hasNextPage endCursor } edges { node { sku } } } } }";
        var first = shipHero.run(query.formatted(""));
        var after = ", after: \"" + first.at("/data/products/data/pageInfo/endCursor") + "\"";
        var second = shipHero.run(query.formatted(after));

        assertThat(first.at("/data/products/data/edges/0/node/sku")).isEqualTo("SKU-0001");
        assertThat(second.at("/data/products/data/edges/0/node/sku")).isEqualTo("SKU-0101");
    }

    @Test
    void showsPacksAndLotsOfProducts() {
        var product = shipHero.run("{ product(sku: \"SKU-0010\") { data { needs_lot_tracking cases { case_quantity }"
                + " warehouse_products { locations(first: 1) { edges { node { expiration_lot { name } } } } } } } }");

        assertThat(product.json().at("/data/product/data/needs_lot_tracking").asBoolean())
                .isTrue();
        assertThat(product.number("/data/product/data/cases/0/case_quantity")).isEqualTo(48);
        assertThat(product.at("/data/product/data/warehouse_products/0/locations/edges/0/node/expiration_lot/name"))
                .isEqualTo("LOT-0010-A");
    }

    @Test
    void chargesCreditsByWhatCameBack() {
        var answer = shipHero.run("{ warehouse_products(sku: \"SKU-0001\") { complexity data(first: 50) {"
                + " edges { node { sku } } } } user_quota { max_available increment_rate } }");

        assertThat(answer.number("/data/warehouse_products/complexity")).isEqualTo(3);
        assertThat(answer.number("/data/user_quota/max_available")).isEqualTo(4004);
        assertThat(answer.number("/data/user_quota/increment_rate")).isEqualTo(60);
    }

    @Test
    void analyzesWithoutRunning() {
        var answer = shipHero.run("{ orders(analyze: true) { complexity data(first: 10) {"
                + " edges { node { line_items(first: 5) { edges { node { sku } } } } } } } }");

        assertThat(answer.number("/data/orders/complexity")).isEqualTo(61);
        assertThat(answer.json().at("/data/orders/data").isNull()).isTrue();
    }

    @Test
    void refusesWhatCostsMoreThanTheBucketHolds() {
        var answer = shipHero.run("{ orders { data { edges { node { line_items { edges { node { sku } } } } } } } }");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.number("/errors/0/code")).isEqualTo(30);
        assertThat(answer.number("/errors/0/required_credits")).isEqualTo(10101);
        assertThat(answer.at("/errors/0/time_remaining")).endsWith("minutes");
        assertThat(answer.json().at("/data/orders").isNull()).isTrue();
    }

    @Test
    void reportsErrorsInsideAGoodAnswer() {
        var answer = shipHero.run("{ order(id: \"T3JkZXI6MQ==\") { data { id } } account { data { id } } }");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.number("/errors/0/code")).isEqualTo(5);
        assertThat(answer.at("/errors/0/operation")).isEqualTo("order");
        assertThat(answer.at("/data/account/data/id")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{ nothing }", "{ account {", "", "{ account { data { id } } } { account { data { id } } }"})
    void refusesBrokenQueriesWithStandardErrors(String query) {
        var answer = shipHero.run(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/locations").isArray()).isTrue();
    }

    @Test
    void worksAnOrderUntilItIsShipped() {
        shipHero.createOrder("O-1", "SKU-0001", 12);

        TestSandbox.eventually().until(() -> status("O-1").equals("fulfilled"));

        var stock = shipHero.run(STOCK.formatted("SKU-0001")).json().at("/data/warehouse_products/data/edges/0/node");
        assertThat(stock.at("/on_hand").asInt()).isEqualTo(58);
        assertThat(stock.at("/allocated").asInt()).isZero();
        var order = shipHero.run("{ orders(order_number: \"O-1\", shop_name: \"entrepot\") { data(first: 1) {"
                + " edges { node { shipments { completed shipping_labels { carrier tracking_number } } } } } } }");
        var shipment = order.json().at("/data/orders/data/edges/0/node/shipments/0");
        assertThat(shipment.at("/completed").asBoolean()).isTrue();
        assertThat(shipment.at("/shipping_labels/0/carrier").asString()).isEqualTo("UPS");
        assertThat(shipment.at("/shipping_labels/0/tracking_number").asString()).startsWith("1Z999AA1");
        var changes = shipHero.run("{ inventory_changes(sku: \"SKU-0001\", reason: \"O-1\") { data(first: 5) {"
                + " edges { node { previous_on_hand change_in_on_hand } } } } }");
        assertThat(changes.number("/data/inventory_changes/data/edges/0/node/change_in_on_hand"))
                .isEqualTo(-12);
    }

    @Test
    void waitsForStockAndGoesOnWhenItComes() {
        shipHero.createOrder("O-1", "SKU-0001", 80);
        TestSandbox.eventually()
                .until(() -> sandbox.state("wms/orders?orderNumber=O-1")
                                .at("/orders/0/lines/0/backorder")
                                .asInt()
                        == 10);

        sandbox.control().send("PUT", "/wms/stock", "{\"warehouse\":\"ATL\",\"sku\":\"SKU-0001\",\"onHand\":100}");

        TestSandbox.eventually().until(() -> status("O-1").equals("fulfilled"));
        assertThat(sandbox.state("wms/stock/ATL/SKU-0001").at("/onHand").asInt())
                .isEqualTo(20);
        assertThat(sandbox.state("wms/stock/ATL/SKU-0001").at("/backorder").asInt())
                .isZero();
    }

    @Test
    void holdsAndReleasesAnOrder() {
        var id = shipHero.createOrder("O-1", "SKU-0001", 1, true).at("/data/order_create/order/id");
        var other = shipHero.createOrder("O-2", "SKU-0001", 1);
        TestSandbox.eventually().until(() -> status("O-2").equals("fulfilled"));

        assertThat(other.at("/errors")).isEmpty();
        assertThat(status("O-1")).isEqualTo("pending");
        shipHero.run(
                "mutation($d: UpdateOrderHoldsInput!) { order_update_holds(data: $d) { order { id } } }",
                Map.of("order_id", id, "operator_hold", false));
        TestSandbox.eventually().until(() -> status("O-1").equals("fulfilled"));
    }

    @Test
    void cancelsBeforeShippingAndOnlyByForceAfterwards() {
        sandbox.fault("wms", "{\"holdWorker\":{\"step\":\"pick\",\"match\":\"O-1\"}}");
        var early = shipHero.createOrder("O-1", "SKU-0001", 5).at("/data/order_create/order/id");
        var late = shipHero.createOrder("O-2", "SKU-0002", 5).at("/data/order_create/order/id");
        TestSandbox.eventually().until(() -> status("O-2").equals("fulfilled"));

        assertThat(cancel(early, false).at("/data/order_cancel/order/fulfillment_status"))
                .isEqualTo("canceled");
        assertThat(cancel(early, false).at("/data/order_cancel/order/fulfillment_status"))
                .isEqualTo("canceled");
        assertThat(cancel(late, false).at("/errors/0/message")).contains("completed shipments");
        assertThat(cancel(late, true).at("/data/order_cancel/order/fulfillment_status"))
                .isEqualTo("canceled");
        assertThat(sandbox.state("wms/stock/ATL/SKU-0001").at("/allocated").asInt())
                .isZero();
    }

    @Test
    void correctsWhatIsOnHand() {
        var replace = change("inventory_replace", "ReplaceInventoryInput", 90);
        var add = change("inventory_add", "UpdateInventoryInput", 5);
        var remove = change("inventory_remove", "UpdateInventoryInput", 20);
        var tooMuch = change("inventory_remove", "UpdateInventoryInput", 1000);

        assertThat(replace.number("/data/inventory_replace/warehouse_product/on_hand"))
                .isEqualTo(90);
        assertThat(add.number("/data/inventory_add/warehouse_product/on_hand")).isEqualTo(95);
        assertThat(remove.number("/data/inventory_remove/warehouse_product/on_hand"))
                .isEqualTo(75);
        assertThat(tooMuch.at("/errors/0/message")).contains("Not enough inventory");
    }

    @Test
    void refusesOrdersThatAskForNothing() {
        assertThat(shipHero.createOrder("O-1", "SKU-0001", 0).at("/errors/0/message"))
                .contains("greater than 0");
        assertThat(shipHero.createOrder("O-2", "SKU-0001", -3).at("/errors/0/message"))
                .contains("greater than 0");
        assertThat(sandbox.state("wms/orders").at("/orders")).isEmpty();
    }

    private Response change(String mutation, String input, int quantity) {
        return shipHero.run(
                "mutation($d: " + input + "!) { " + mutation + "(data: $d) { warehouse_product { on_hand } } }",
                Map.of("sku", "SKU-0001", "warehouse_id", ATL, "quantity", quantity));
    }

    private Response cancel(String id, boolean force) {
        return shipHero.run(
                "mutation($d: CancelOrderInput!) { order_cancel(data: $d) { order { fulfillment_status } } }",
                Map.of("order_id", id, "force", force));
    }

    private String status(String orderNumber) {
        return sandbox.state("wms/orders?orderNumber=" + orderNumber)
                .at("/orders/0/status")
                .asString("");
    }
}
