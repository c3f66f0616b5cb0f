package io.entrepot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.sandbox.protocol.Hmac;
import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trackers, events and webhooks of EasyPost. */
class EasyPostTests {

    private final TestSandbox sandbox = TestSandbox.shared();
    private final Http easyPost = sandbox.easyPost();
    private final Receiver receiver = Receiver.start();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void wantsTheKeyAsBasicUserOrBearer() {
        var basic = new Http(easyPost.base(), Map.of("Authorization", "Basic RVpUS3NhbmRib3g6"));
        var wrong = new Http(easyPost.base(), Map.of("Authorization", "Bearer EZTKother"));

        assertThat(basic.get("/v2/trackers").status()).isEqualTo(200);
        assertThat(wrong.get("/v2/trackers").status()).isEqualTo(401);
        assertThat(wrong.get("/v2/trackers").at("/error/code")).isEqualTo("APIKEY.INACTIVE");
    }

    @Test
    void givesTheOldTrackerForTheSameCodeAndCarrier() {
        var first = track("1Z1", "UPS");
        var again = track("1Z1", "UPS");
        var other = track("1Z1", "USPS");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/status")).isEqualTo("unknown");
        assertThat(first.header("x-ep-request-uuid")).hasSize(32);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(other.at("/id")).isNotEqualTo(first.at("/id"));
    }

    @Test
    void walksToDeliveredWithOneEventForEachStep() {
        register("secret");

        var id = track("1Z1", "UPS").at("/id");

        TestSandbox.eventually().until(() -> receiver.messages().size() == 5);
        assertThat(receiver.messages())
                .extracting(message -> message.json().at("/result/status").asString())
                .containsExactly("unknown", "pre_transit", "in_transit", "out_for_delivery", "delivered");
        var last = receiver.messages().getLast().json();
        assertThat(last.at("/description").asString()).isEqualTo("tracker.updated");
        assertThat(last.at("/previous_attributes/status").asString()).isEqualTo("out_for_delivery");
        assertThat(last.at("/result/tracking_details")).hasSize(4);
        assertThat(easyPost.get("/v2/trackers/" + id).at("/signed_by")).isEqualTo("John Tester");
        TestSandbox.eventually()
                .until(() -> easyPost.get("/v2/events").at("/events/0/status").equals("completed"));
        assertThat(easyPost.get("/v2/events").json().at("/events/0").has("result"))
                .isFalse();
    }

    @Test
    void signsWithTheNormalizedSecret() {
        register("sécret");

        track("1Z1", "UPS");

        TestSandbox.eventually().until(() -> !receiver.messages().isEmpty());
        var message = receiver.messages().getFirst();
        var key = Normalizer.normalize("sécret", Normalizer.Form.NFKD);
        assertThat(message.header("X-Hmac-Signature")).isEqualTo("hmac-sha256-hex=" + Hmac.hex(key, message.body()));
        assertThat(message.header("X-Place")).isEqualTo("dock");
    }

    @Test
    void agreesWithThePublishedSignature() {
        var key = Normalizer.normalize("sécret", Normalizer.Form.NFKD);
        var body = "{\"id\":\"evt_1\",\"object\":\"Event\",\"description\":\"tracker.updated\"}";

        assertThat(Hmac.hex(key, body)).isEqualTo("4a90dd8864e1c99ae07acd717a55a1b95b9e735f56034260dfeb58d11e814f88");
    }

    @ParameterizedTest
    @CsvSource({
        "EZ1000000001,pre_transit",
        "EZ2000000002,in_transit",
        "EZ3000000003,out_for_delivery",
        "EZ4000000004,delivered",
        "EZ5000000005,return_to_sender",
        "EZ6000000006,failure",
        "EZ7000000007,unknown"
    })
    void knowsTheTestCodes(String code, String status) {
        var tracker = track(code, "USPS");

        assertThat(tracker.at("/status")).isEqualTo(status);
        assertThat(tracker.json().at("/tracking_details")).isNotEmpty();
    }

    @Test
    void pagesNewestFirst() {
        for (int number = 1; number <= 3; number++) {
            track("1Z" + number, "UPS");
        }

        var first = easyPost.get("/v2/trackers?page_size=2");
        var second = easyPost.get("/v2/trackers?page_size=2&before_id=" + first.at("/trackers/1/id"));

        assertThat(first.at("/trackers/0/tracking_code")).isEqualTo("1Z3");
        assertThat(first.json().at("/has_more").asBoolean()).isTrue();
        assertThat(second.at("/trackers/0/tracking_code")).isEqualTo("1Z1");
        assertThat(second.json().at("/has_more").asBoolean()).isFalse();
        assertThat(easyPost.get("/v2/trackers?tracking_code=1Z2").json().at("/trackers"))
                .hasSize(1);
        assertThat(easyPost.get("/v2/trackers?start_datetime=2999-01-01T00:00:00Z")
                        .json()
                        .at("/trackers"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|PARAMETER.REQUIRED",
                "{\"tracker\":{}}|PARAMETER.REQUIRED",
                "{\"tracker\":{\"tracking_code\":\"1\",\"carrier\":\"Pigeon\"}}|PARAMETER.INVALID",
            })
    void refusesTrackersItCannotFollow(String body, String code) {
        var response = easyPost.post("/v2/trackers", body);

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.at("/error/code")).isEqualTo(code);
    }

    @Test
    void doesNotKnowWhatWasDeleted() {
        var path = "/v2/trackers/" + track("1Z1", "UPS").at("/id");

        assertThat(easyPost.send("DELETE", path, "").json().at("/success").asBoolean())
                .isTrue();
        assertThat(easyPost.get(path).at("/error/code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void disablesAFailingWebhookUntilItIsUpdated() {
        var hook = "/v2/webhooks/" + register("secret").at("/id");
        receiver.refuse(Integer.MAX_VALUE);
        sandbox.control().send("PUT", "/timing", "{\"webhookRetry\":0}");

        track("1Z1", "UPS");

        TestSandbox.eventually()
                .until(() -> !easyPost.get(hook).json().at("/disabled_at").isNull());
        assertThat(easyPost.send("PATCH", hook, "{\"webhook_secret\":\"new\"}")
                        .json()
                        .at("/disabled_at")
                        .isNull())
                .isTrue();
        assertThat(easyPost.send("DELETE", hook, "").text()).isEqualTo("{}");
    }

    @Test
    void failsADeliveryOnDemand() {
        sandbox.fault("carrier", "{\"deliveryFailure\":{\"count\":1}}");
        var id = track("1Z1", "UPS").at("/id");

        TestSandbox.eventually()
                .until(() -> easyPost.get("/v2/trackers/" + id).at("/status").equals("failure"));
        assertThat(easyPost.get("/v2/trackers/" + id).at("/status_detail")).isEqualTo("refused");
    }

    @Test
    void limitsListsPerSecond() {
        try (var narrow = TestSandbox.start(Map.of("SANDBOX_EASYPOST_LISTS_PER_SECOND", "1"))) {
            narrow.easyPost().get("/v2/trackers");

            assertThat(narrow.easyPost().get("/v2/trackers").at("/error/code")).isEqualTo("RATE_LIMITED");
        }
    }

    private Response register(String secret) {
        var headers = new Object[] {Map.of("name", "X-Place", "value", "dock")};
        var hook = Map.of("url", receiver.url("/hook"), "webhook_secret", secret, "custom_headers", headers);
        return easyPost.post("/v2/webhooks", TestSandbox.json(Map.of("webhook", hook)));
    }

    private Response track(String code, String carrier) {
        return easyPost.post(
                "/v2/trackers", TestSandbox.json(Map.of("tracker", Map.of("tracking_code", code, "carrier", carrier))));
    }
}
