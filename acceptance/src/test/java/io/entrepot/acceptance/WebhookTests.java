package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.entrepot.acceptance.Http.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner subscribes, orders, and is told of every milestone by signed webhooks. */
class WebhookTests {

    private static final String ITEM = "SKU-0006";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    /** Nobody else orders for it here, so that it is told of nothing else. */
    private final Partner bluebird = Running.partner("bluebird");

    private final Sandbox sandbox = Running.sandbox();
    private final String path = "/hooks/" + UUID.randomUUID();

    @Test
    void tellsAnOrderUpToItsDelivery() throws WebhookVerificationException {
        bluebird.awaitStock(ITEM);
        var webhook = subscribed();

        var order = bluebird.ordered(Partner.order("PO-ACC-HOOK", ITEM, 1));
        bluebird.awaitState(order, "DELIVERED");

        await().atMost(PATIENCE).until(() -> milestones().contains("DELIVERED"));
        assertThat(milestones()).contains("ORDER_ACCEPTED", "PACKED", "SHIPMENT_DEPARTED", "DELIVERED");
        for (var message : received()) {
            new Webhook(webhook.text("/secret")).verify(message.at("/body").asString(), headers(message));
            assertThat(body(message).at("/type").asString()).isEqualTo("order.milestone");
            assertThat(body(message).at("/data/reference").asString()).isEqualTo("PO-ACC-HOOK");
        }
        end(webhook);
    }

    @Test
    void showsAFailedAttemptAndSendsAgain() {
        var webhook = subscribed();
        var address = "/partner/v2/webhooks/" + webhook.text("/id");
        sandbox.fault("receiver", "{\"unavailable\":{\"count\":1,\"match\":\"" + path + "\"}}");

        var delivery = bluebird.post(address + "/test", "application/json", "").text("/delivery");

        await().atMost(PATIENCE).until(() -> received(delivery).size() == 1);
        await().atMost(PATIENCE)
                .until(() -> bluebird.get(address + "/deliveries/" + delivery)
                        .text("/state")
                        .equals("DELIVERED"));
        var shown = bluebird.get(address + "/deliveries/" + delivery);
        assertThat(shown.text("/attempts/0/outcome")).isEqualTo("REFUSED");
        assertThat(shown.body().at("/attempts/0/status").asInt()).isEqualTo(503);
        assertThat(shown.text("/attempts/1/outcome")).isEqualTo("TAKEN");
        assertThat(bluebird.post(address + "/replay", "application/json", "{\"delivery\":\"" + delivery + "\"}")
                        .status())
                .isEqualTo(202);
        await().atMost(PATIENCE).until(() -> received(delivery).size() == 2);
        assertThat(Running.partner("acme-retail").get(address).status()).isEqualTo(404);
        end(webhook);
    }

    @Test
    void letsDevelopersManageTheWebhooksOfTheirPartner() {
        var developer = Running.partner("bluebird-developer");
        var webhook = subscribed(developer, "/developer/v1/webhooks");
        var address = "/developer/v1/webhooks/" + webhook.text("/id");
        var delivery = developer.post(address + "/test", "application/json", "").text("/delivery");
        await().atMost(PATIENCE).until(() -> received(delivery).size() == 1);

        assertThat(developer
                        .post(address + "/secret", "application/json", "{\"overlapHours\":1}")
                        .status())
                .isEqualTo(200);
        assertThat(developer
                        .post(address + "/replay", "application/json", "{\"delivery\":\"" + delivery + "\"}")
                        .status())
                .isEqualTo(202);
        await().atMost(PATIENCE).until(() -> received(delivery).size() == 2);
        assertThat(received(delivery).getLast().at("/signature").asString().split(" "))
                .hasSize(2);
        assertThat(developer.get(address + "/deliveries?eventType=webhook.test").text("/deliveries/0/id"))
                .isEqualTo(delivery);
        assertThat(bluebird.get("/partner/v2/webhooks/" + webhook.text("/id")).status())
                .isEqualTo(200);
        assertThat(Running.partner("acme-retail-developer").get(address).status())
                .isEqualTo(404);
        assertThat(developer.delete(address).status()).isEqualTo(204);
    }

    @Test
    void sendsAgainWhatACrashLeftOnItsWay() {
        var webhook = subscribed();
        var address = "/partner/v2/webhooks/" + webhook.text("/id");
        sandbox.fault("receiver", "{\"delay\":{\"milliseconds\":6000,\"count\":1,\"match\":\"" + path + "\"}}");
        var delivery = bluebird.post(address + "/test", "application/json", "").text("/delivery");
        await().atMost(PATIENCE)
                .until(() -> bluebird.get(address + "/deliveries?eventType=webhook.test")
                                .body()
                                .at("/deliveries/0/attempts")
                                .asInt()
                        == 1);

        Running.platform().kill("visibility");
        Running.platform().restart("visibility");

        await().atMost(PATIENCE.multipliedBy(3)).until(() -> received(delivery).size() == 2);
        end(webhook);
    }

    @AfterEach
    void mend() {
        sandbox.mend();
    }

    private Answer subscribed() {
        return subscribed(bluebird, "/partner/v2/webhooks");
    }

    private Answer subscribed(Partner subscriber, String webhooks) {
        var receiver = Running.platform().url("sandbox-receiver").resolve(path);
        var created = subscriber.post(
                webhooks,
                "application/json",
                "{\"address\":\"%s\",\"eventTypes\":[\"order.milestone\"]}".formatted(receiver));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        return created;
    }

    private void end(Answer webhook) {
        assertThat(bluebird.delete("/partner/v2/webhooks/" + webhook.text("/id"))
                        .status())
                .isEqualTo(204);
    }

    private List<JsonNode> received() {
        var messages = sandbox.webhooks(path);
        return StreamSupport.stream(messages.spliterator(), false).toList();
    }

    /** A test's message alone: the last milestones of an order may come at any time. */
    private List<JsonNode> received(String delivery) {
        return received().stream()
                .filter(message -> message.at("/id").asString().equals(delivery))
                .toList();
    }

    private List<String> milestones() {
        return received().stream()
                .map(message -> body(message).at("/data/milestone").asString())
                .toList();
    }

    private static JsonNode body(JsonNode message) {
        return JSON.readTree(message.at("/body").asString());
    }

    private static Map<String, List<String>> headers(JsonNode message) {
        return Map.of(
                "webhook-id", List.of(message.at("/id").asString()),
                "webhook-timestamp", List.of(message.at("/timestamp").asString()),
                "webhook-signature", List.of(message.at("/signature").asString()));
    }
}
