package io.entrepot.storefrontshopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.sandbox.protocol.Hmac;
import io.entrepot.storefrontshopify.cases.Kind;
import io.entrepot.storefrontshopify.order.TakenOrders;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Webhooks: proven by the signature over the bytes as they came, handled once by id and by content. */
@StorefrontTest
class HookTests {

    private static final AtomicLong IDS = new AtomicLong(9_007_199_254_740_993L); // no floating point number holds it

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TakenOrders orders;

    @Autowired
    ExceptionCases cases;

    @Autowired
    MovableClock clock;

    private final String id = Long.toString(IDS.incrementAndGet());
    private final String body = "{\"id\":" + id + ", \"name\":\"#1\",  \"updated_at\":\"2026-11-24T10:00:00Z\"}";

    @Test
    void notesTheOrderThatASignedWebhookNames() {
        assertThat(deliver("orders-create", body, signature(body), "w-" + id)).hasStatusOk();

        assertThat(orders.hinted(1000)).contains(id);
    }

    @Test
    void aWrongOrMissingSignatureLeavesNoTrace() {
        assertThat(deliver("orders-create", body, Hmac.base64("another", body), "w-" + id))
                .hasStatus(401);
        assertThat(deliver("orders-create", body, null, "w-" + id)).hasStatus(401);
        assertThat(deliver("orders-create", body + " ", signature(body), "w-" + id))
                .hasStatus(401);

        assertThat(orders.hinted(1000)).doesNotContain(id);
        assertThat(deliver("orders-create", body, signature(body), "w-" + id)).hasStatusOk();
        assertThat(orders.hinted(1000)).contains(id);
    }

    @Test
    void handlesARepetitionOnceUnderTheSameIdAndUnderANewOne() {
        deliver("orders-create", body, signature(body), "w-" + id);
        orders.read(List.of(id), clock.instant().plus(Duration.ofHours(1)));

        assertThat(deliver("orders-create", body, signature(body), "w-" + id)).hasStatusOk();
        assertThat(deliver(
                        "orders-create",
                        body,
                        signature(body),
                        UUID.randomUUID().toString()))
                .hasStatusOk();

        assertThat(orders.hinted(1000)).doesNotContain(id);
    }

    @Test
    void keepsASignedBodyThatNamesNoOrder() {
        var strange = "{\"hello\":\"" + id + "\"}";

        assertThat(deliver("orders-updated", strange, signature(strange), "w-" + id))
                .hasStatusOk();
        assertThat(deliver("orders-updated", "not json " + id, signature("not json " + id), "x-" + id))
                .hasStatusOk();

        var open = cases.list(CaseFilter.openOf(Kind.WEBHOOK_NOT_UNDERSTOOD));
        assertThat(open).anyMatch(one -> one.body() != null && one.body().text().equals(strange));
        assertThat(open).anyMatch(one -> one.body() != null && one.body().text().startsWith("not json " + id));
    }

    @Test
    void knowsOnlyItsTopics() {
        assertThat(deliver("shop-redact", body, signature(body), "w-" + id)).hasStatus(404);
    }

    @Test
    void refusesABodyThatIsLargerThanAnyWebhook() {
        var large = "{\"id\":" + id + ",\"note\":\"" + "x".repeat(300 * 1024) + "\"}";

        assertThat(deliver("orders-create", large, signature(large), "w-" + id)).hasStatus(413);
    }

    private static String signature(String body) {
        return Hmac.base64(ShopStandIn.SECRET, body);
    }

    private MvcTestResult deliver(String topic, String content, @Nullable String signature, String webhookId) {
        var request = mvc.post()
                .uri("/hooks/storefront-shopify/" + topic)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Shopify-Webhook-Id", webhookId)
                .content(content);
        return (signature == null ? request : request.header("X-Shopify-Hmac-Sha256", signature)).exchange();
    }
}
