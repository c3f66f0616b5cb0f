package io.entrepot.visibility.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.visibility.VisibilityTest;
import io.entrepot.visibility.WebhookCalls;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Subscriptions are made once for each key, shown without their secrets, and seen by their consumer alone. */
@VisibilityTest
class WebhookApiTests {

    private static final String ADDRESS = "http://127.0.0.1:9009/hooks";
    private static final String BODY = WebhookCalls.body(ADDRESS, "order.milestone");

    @Autowired
    WebhookCalls calls;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Webhooks webhooks;

    @Autowired
    TransactionTemplate transactions;

    private final SecureRandom random = new SecureRandom();

    @Test
    void makesOneWebhookForEachKey() {
        var first = calls.post("?consumer=key-1", "key-1", BODY);
        var again = calls.post("?consumer=key-1", "key-1", BODY);
        var other = calls.post("?consumer=key-1", "key-1", WebhookCalls.body(ADDRESS, "webhook.disabled"));

        assertThat(first).hasStatus(201).hasHeader("Location", "/visibility/v1/webhooks/" + id(first));
        assertThat(WebhookCalls.text(again, "$")).isEqualTo(WebhookCalls.text(first, "$"));
        assertThat(other).hasStatus(422).bodyText().contains("idempotency-key-reused");
        assertThat(calls.post("?consumer=key-1", "", BODY)).hasStatus(400);
        assertThat(calls.get("?consumer=key-1"))
                .bodyJson()
                .extractingPath("$.webhooks.length()")
                .isEqualTo(1);
    }

    @Test
    void tellsTheSecretOnceAndStoresItSealed() {
        var webhook = calls.subscribe("secret-1", ADDRESS, "order.milestone");

        assertThat(webhook.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(calls.show(webhook)).hasStatusOk().bodyText().doesNotContain("whsec_");
        assertThat(calls.get("?consumer=secret-1")).hasStatusOk().bodyText().doesNotContain("whsec_");
        assertThat(stored(webhook))
                .doesNotContain("whsec_")
                .doesNotContain(webhook.secret().substring(6));
    }

    @Test
    void hidesAnotherConsumersWebhook() {
        var webhook = calls.subscribe("mine", ADDRESS, "order.milestone");
        var foreign = new WebhookCalls.Subscribed("other", webhook.id(), webhook.secret());

        assertThat(calls.show(foreign)).hasStatus(404);
        assertThat(calls.change(foreign, BODY)).hasStatus(404);
        assertThat(calls.rotate(foreign, "r", 1)).hasStatus(404);
        assertThat(calls.remove(foreign)).hasStatus(404);
        assertThat(calls.deliveries(foreign, "")).hasStatus(404);
        assertThat(calls.replay(foreign, "{\"since\":\"2026-11-23T00:00:00Z\"}"))
                .hasStatus(404);
        assertThat(calls.show(webhook)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1:8080/",
                "http://169.254.169.254:1080/latest",
                "https://user:word@127.0.0.1/",
                "ftp://127.0.0.1/",
                "https://no-such-name.invalid/"
            })
    void refusesAnAddressThatNothingIsSentTo(String address) {
        var refused = calls.post(
                "?consumer=bad", UUID.randomUUID().toString(), WebhookCalls.body(address, "order.milestone"));

        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/address");
    }

    @ParameterizedTest
    @CsvSource({"order.lost,/eventTypes/0", "webhook.test,/eventTypes/0"})
    void refusesATypeThatNobodyCanSubscribe(String type, String pointer) {
        var refused = calls.post("?consumer=bad", "k", WebhookCalls.body(ADDRESS, type));

        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void changesWhatThePartnerChooses() {
        var webhook = calls.subscribe("change-1", ADDRESS, "order.milestone");

        var changed = calls.change(webhook, """
                {"address":"http://127.0.0.1:9010/","eventTypes":["webhook.disabled"],"description":"d","state":"DISABLED"}""");

        assertThat(changed).hasStatusOk();
        assertThat(changed).bodyJson().extractingPath("$.address").isEqualTo("http://127.0.0.1:9010/");
        assertThat(changed).bodyJson().extractingPath("$.eventTypes").isEqualTo(List.of("webhook.disabled"));
        assertThat(changed).bodyJson().extractingPath("$.reason").isEqualTo("BY_PARTNER");
        assertThat(calls.get("/disabled?limit=500")).bodyText().contains(webhook.id());
        assertThat(calls.change(webhook, BODY))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("ENABLED");
    }

    @Test
    void givesOneSecretForEachKeyOfARotation() {
        var webhook = calls.subscribe("rotate-1", ADDRESS, "order.milestone");

        var second = WebhookCalls.text(calls.rotate(webhook, "r-1", 24), "$.secret");
        var again = WebhookCalls.text(calls.rotate(webhook, "r-1", 24), "$.secret");

        assertThat(second).isEqualTo(again).isNotEqualTo(webhook.secret());
        assertThat(calls.rotate(webhook, "r-2", 169)).hasStatus(422);
    }

    @Test
    void endsAllSecretsButTheLastOfSeveralRotationsAtOnce() {
        var webhook = calls.subscribe("rotate-2", ADDRESS, "order.milestone");
        var id = new WebhookId(webhook.id());
        var end = Instant.parse("2126-11-30T12:00:00Z");

        var later = transactions.execute(_ -> {
            webhooks.rotate(id, SigningSecret.random(random), "one", end);
            var other = CompletableFuture.supplyAsync(
                    () -> webhooks.rotate(id, SigningSecret.random(random), "other", end));
            await().atMost(Duration.ofSeconds(20)).until(this::isAnybodyWaitingForALock);
            return other;
        });

        var last = Objects.requireNonNull(later).join();
        assertThat(webhooks.secrets(id, end)).containsExactly(last);
    }

    private boolean isAnybodyWaitingForALock() {
        return jdbc.sql("""
                        SELECT count(*) > 0 FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND datname = current_database()""").query(Boolean.class).single();
    }

    @Test
    void removesAWebhookForGood() {
        var webhook = calls.subscribe("remove-1", ADDRESS, "order.milestone");
        calls.test(webhook);

        assertThat(calls.remove(webhook)).hasStatus(204);
        assertThat(calls.show(webhook)).hasStatus(404);
        assertThat(calls.remove(webhook)).hasStatus(404);
    }

    @Test
    void keepsTheNumberOfWebhooksInBounds() {
        for (int number = 0; number < 20; number++) {
            calls.subscribe("many", ADDRESS, "order.milestone");
        }

        assertThat(calls.post("?consumer=many", "one-more", BODY)).hasStatus(409);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,?consumer=a,webhooks:write",
        "POST,?consumer=a,webhooks:read",
        "GET,/disabled,visibility:read",
        "POST,/WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE/replay?consumer=a,visibility:read"
    })
    void refusesATokenWithoutTheScope(String method, String path, String scope) {
        assertThat(calls.call(HttpMethod.valueOf(method), path, "k", BODY, scope))
                .hasStatus(403);
    }

    private String stored(WebhookCalls.Subscribed webhook) {
        return jdbc.sql("SELECT sealed FROM webhook_secret WHERE webhook_id = :id")
                .param("id", webhook.id())
                .query((row, _) -> new String(row.getBytes("sealed"), StandardCharsets.ISO_8859_1))
                .single();
    }

    private static String id(MvcTestResult created) {
        return WebhookCalls.text(created, "$.id");
    }
}
