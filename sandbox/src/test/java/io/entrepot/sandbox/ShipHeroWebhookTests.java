package io.entrepot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.sandbox.protocol.Hmac;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The webhooks of ShipHero, in good and in bad days. */
class ShipHeroWebhookTests {

    private final TestSandbox sandbox = TestSandbox.shared();
    private final ShipHeroClient shipHero = sandbox.shipHero();
    private final Receiver receiver = Receiver.start();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void tellsEveryStepOfAnOrder() {
        var types = List.of("Order Allocated", "Tote Complete", "Order Packed Out", "Shipment Update");
        types.forEach(type -> shipHero.register(type, receiver.url("/" + type.replace(' ', '-'))));

        shipHero.createOrder("O-1", "SKU-0001", 12);

        TestSandbox.eventually().until(() -> receiver.messages().size() == 4);
        assertThat(receiver.messages())
                .extracting(message -> message.json().at("/webhook_type").asString())
                .containsExactlyElementsOf(types);
        var shipment = receiver.messages().getLast().json().at("/fulfillment");
        assertThat(shipment.at("/partner_order_id").asString()).isEqualTo("O-1");
        assertThat(shipment.at("/line_items/0/id").asString()).isEqualTo("O-1/1");
        assertThat(shipment.at("/packages/0/shipping_label/carrier").asString()).isEqualTo("UPS");
    }

    @Test
    void signsTheRawBodyInBase64() {
        var secret = shipHero.register("Inventory Update", receiver.url("/stock"));

        setStock(75);

        TestSandbox.eventually().until(() -> !receiver.messages().isEmpty());
        var message = receiver.messages().getFirst();
        assertThat(message.header("x-shiphero-hmac-sha256")).isEqualTo(Hmac.base64(secret, message.body()));
        assertThat(message.header("X-Shiphero-Message-ID")).isNotEqualTo("null");
        assertThat(message.json().at("/inventory/0/updated_warehouse/on_hand").isString())
                .isTrue();
        assertThat(message.json().at("/inventory/0/updated_warehouse/on_hand").asString())
                .isEqualTo("75");
    }

    @Test
    void repeatsWithTheSameMessageIdUntilItIsTaken() {
        shipHero.register("Inventory Update", receiver.url("/stock"));
        receiver.refuse(2);

        setStock(75);

        TestSandbox.eventually().until(() -> receiver.messages().size() == 3);
        assertThat(receiver.messages())
                .extracting(message -> message.header("X-Shiphero-Message-ID"))
                .containsOnly(receiver.messages().getFirst().header("X-Shiphero-Message-ID"));
        assertThat(health()).isEqualTo("HEALTHY");
    }

    @Test
    void disablesAWebhookThatKeepsFailing() {
        shipHero.register("Inventory Update", receiver.url("/stock"));
        receiver.refuse(Integer.MAX_VALUE);
        sandbox.control().send("PUT", "/timing", "{\"webhookRetry\":0}");

        for (int stock = 71; stock <= 80; stock++) {
            setStock(stock);
        }

        TestSandbox.eventually().until(() -> health().equals("UNHEALTHY"));
        assertThat(receiver.messages()).hasSize(60);
        var listed =
                shipHero.run("{ webhooks { data(first: 5) { edges { node { health shared_signature_secret } } } } }");
        assertThat(listed.at("/data/webhooks/data/edges/0/node/health")).isEqualTo("UNHEALTHY");
        assertThat(listed.json()
                        .at("/data/webhooks/data/edges/0/node/shared_signature_secret")
                        .isNull())
                .isTrue();
    }

    @Test
    void registersOnlyAddressesThatAnswerHead() {
        assertThat(create("Inventory Update", receiver.url("/missing")).at("/errors/0/message"))
                .contains("HEAD");
        assertThat(create("Weather Update", receiver.url("/stock")).at("/errors/0/message"))
                .contains("not supported");
        assertThat(create("Inventory Update", "nowhere").at("/errors/0/message"))
                .contains("Invalid url");
        assertThat(create("Inventory Update", receiver.url("/stock")).at("/errors"))
                .isEmpty();
        assertThat(create("Inventory Update", receiver.url("/stock")).at("/errors/0/message"))
                .contains("already exists");
    }

    @Test
    void forgetsADeletedWebhook() {
        shipHero.register("Inventory Update", receiver.url("/stock"));
        var delete = "mutation($d: DeleteWebhookInput!) { webhook_delete(data: $d) { complexity } }";
        var name = Map.<String, Object>of("name", "Inventory Update", "shop_name", "entrepot");

        assertThat(shipHero.run(delete, name).number("/data/webhook_delete/complexity"))
                .isEqualTo(10);
        assertThat(shipHero.run(delete, name).number("/errors/0/code")).isEqualTo(5);
        assertThat(sandbox.state("wms/webhooks").at("/webhooks")).isEmpty();
    }

    @Test
    void dropsDuplicatesAndSpoilsWebhooksOnDemand() {
        var secret = shipHero.register("Inventory Update", receiver.url("/stock"));
        sandbox.fault("wms", "{\"dropWebhooks\":{\"count\":1}}");
        setStock(71);
        sandbox.fault("wms", "{\"duplicateWebhooks\":{\"copies\":2,\"count\":1}}");
        setStock(72);
        TestSandbox.eventually().until(() -> receiver.messages().size() == 3);
        sandbox.fault("wms", "{\"duplicateWebhooks\":{\"newMessageId\":true,\"count\":1}}");
        setStock(73);
        TestSandbox.eventually().until(() -> receiver.messages().size() == 5);
        sandbox.fault("wms", "{\"badSignature\":{\"count\":1}}");
        setStock(74);
        TestSandbox.eventually().until(() -> receiver.messages().size() == 6);

        var ids = receiver.messages().stream()
                .map(message -> message.header("X-Shiphero-Message-ID"))
                .toList();
        assertThat(receiver.messages()).noneMatch(message -> message.body().contains("\"on_hand\":\"71\""));
        assertThat(ids.subList(0, 3)).containsOnly(ids.getFirst());
        assertThat(ids.get(3)).isNotEqualTo(ids.get(4));
        assertThat(receiver.messages().getLast().header("x-shiphero-hmac-sha256"))
                .isNotEqualTo(Hmac.base64(secret, receiver.messages().getLast().body()));
    }

    @Test
    void letsLaterWebhooksOvertakeEarlierOnes() {
        shipHero.register("Inventory Update", receiver.url("/stock"));
        sandbox.fault("wms", "{\"reorderWebhooks\":{\"size\":2,\"count\":2}}");

        setStock(71);
        setStock(72);

        TestSandbox.eventually().until(() -> receiver.messages().size() == 2);
        assertThat(receiver.messages())
                .extracting(message -> message.json()
                        .at("/inventory/0/updated_warehouse/on_hand")
                        .asString())
                .containsExactly("72", "71");
    }

    @Test
    void holdsWebhooksBackForAWhile() {
        shipHero.register("Inventory Update", receiver.url("/stock"));
        sandbox.fault("wms", "{\"lateWebhooks\":{\"milliseconds\":300,\"count\":1}}");

        setStock(71);
        setStock(72);

        TestSandbox.eventually().until(() -> receiver.messages().size() == 2);
        assertThat(receiver.messages().getLast().body()).contains("\"71\"");
    }

    private Response create(String type, String url) {
        return shipHero.run(
                "mutation($d: CreateWebhookInput!) { webhook_create(data: $d) { webhook { id } } }",
                Map.of("name", type, "url", url, "shop_name", "entrepot"));
    }

    private String health() {
        return sandbox.state("wms/webhooks").at("/webhooks/0/health").asString("");
    }

    private void setStock(int onHand) {
        var body = Map.of("warehouse", "ATL", "sku", "SKU-0001", "onHand", onHand);
        sandbox.control().send("PUT", "/wms/stock", TestSandbox.json(body));
    }
}
