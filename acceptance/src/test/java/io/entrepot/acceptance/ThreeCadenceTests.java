package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Warehouses that push, are polled and send files at night, a partner and a storefront: one number, one stock. */
class ThreeCadenceTests {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Partner acme = Running.partner("acme-retail");
    private final Partner desk = Running.partner("customer-service");
    private final Sandbox sandbox = Running.sandbox();

    @Test
    void showsTheSameNumberToPartnerServiceDeskAndShoppers() {
        var item = "SKU-0061";
        acme.awaitStock(item);

        await().atMost(PATIENCE).untilAsserted(() -> {
            var number = acme.available(item);
            assertThat(atDesk(item).at("/available").asInt()).isEqualTo(number);
            assertThat(inShop(item)).isEqualTo(number);
        });
    }

    @Test
    void explainsTheNumberToItsLastStep() {
        var item = "SKU-0062";
        acme.awaitStock(item);

        var explanation = desk.get("/service-desk/v1/availability/" + item + "/explanation")
                .body();

        assertThat(explanation.at("/nodes")).hasSizeGreaterThanOrEqualTo(4);
        for (var node : explanation.at("/nodes")) {
            if (node.at("/counts").asBoolean()) {
                var steps = node.at("/steps");
                assertThat(steps.get(steps.size() - 1).at("/after").decimalValue())
                        .isEqualByComparingTo(node.at("/promised").decimalValue());
            }
        }
    }

    @Test
    void takesAShoppersOrderFromTheStockThatPartnersSee() {
        var item = "SKU-0063";
        acme.awaitStock(item);
        await().atMost(PATIENCE).until(() -> inShop(item) == acme.available(item));
        var before = acme.available(item);

        sandbox.shop("{\"lines\":[{\"sku\":\"" + item + "\",\"quantity\":3}]}");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(acme.available(item)).isEqualTo(before - 3);
            assertThat(inShop(item)).isEqualTo(before - 3);
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(statusInShop(item)).isEqualTo("FULFILLED"));
    }

    @Test
    void shipsFromTheWarehouseThatWorksByFiles() {
        var item = "SKU-0064";
        acme.awaitStock(item);
        emptyShelves(item);
        sandbox.steer("/openboxes/stock", "{\"sku\":\"" + item + "\",\"onHand\":0}");
        await().atMost(PATIENCE).until(() -> acme.nodesWith(item).equals("EWR"));

        var order = acme.ordered(Partner.order("PO-EWR", item, 2));
        var delivered = acme.awaitState(order, "DELIVERED");

        assertThat(delivered.text("/legs/0/node")).isEqualTo("EWR");
    }

    @Test
    void shipsFromTheWarehouseThatIsPolled() {
        var item = "SKU-0065";
        acme.awaitStock(item);
        emptyShelves(item);
        await().atMost(PATIENCE).until(() -> acme.nodesWith(item).equals("SEA EWR"));

        var order = acme.ordered(Partner.order("PO-SEA", item, 2));
        var delivered = acme.awaitState(order, "DELIVERED");

        assertThat(delivered.text("/legs/0/node")).isEqualTo("SEA");
    }

    @Test
    void keepsPartnersFromTheServiceDesk() {
        assertThat(acme.get("/service-desk/v1/cases").status()).isEqualTo(403);
        assertThat(desk.get("/partner/v2/availability?item=SKU-0001").status()).isEqualTo(403);
    }

    private String statusInShop(String item) {
        return StreamSupport.stream(sandbox.shopOrders().spliterator(), false)
                .filter(order -> order.at("/lines/0/sku").asString().equals(item))
                .map(order -> order.at("/status").asString())
                .findFirst()
                .orElse("");
    }

    private void emptyShelves(String item) {
        for (var warehouse : new String[] {"ATL", "DFW"}) {
            sandbox.steer("/wms/stock", "{\"warehouse\":\"" + warehouse + "\",\"sku\":\"" + item + "\",\"onHand\":0}");
        }
    }

    private JsonNode atDesk(String item) {
        return desk.get("/service-desk/v1/availability?item=" + item).body().at("/items/0");
    }

    private int inShop(String item) {
        return sandbox.shopStock(item);
    }
}
