package io.entrepot.developer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.developer.Upstreams.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Developers manage the webhooks of their own partner; what visibility refuses is told in words that fit. */
@DeveloperTest
class WebhookTests {

    private static final String PATH = "/developer/v1/webhooks";
    private static final String ID = "WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE";
    private static final String DELIVERY = "MSG-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE";
    private static final String BODY =
            "{\"address\":\"https://example.com/hooks\",\"eventTypes\":[\"order.milestone\"]}";
    private static final String WEBHOOK = """
            {"id":"%s","consumer":"acme-retail","address":"https://example.com/hooks","eventTypes":["order.milestone"],
             "state":"ENABLED","stateSince":"2026-11-23T05:00:00Z","createdAt":"2026-11-23T05:00:00Z"%s}""";
    private static final String SHOWN = """
            {"id":"%s","address":"https://example.com/hooks","eventTypes":["order.milestone"],
             "state":"ENABLED","stateSince":"2026-11-23T05:00:00Z","createdAt":"2026-11-23T05:00:00Z"%s}""";

    @Autowired
    DeveloperCalls ada;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void tellsTheSecretOfANewWebhook() {
        visibility(json(201, WEBHOOK.formatted(ID, ",\"secret\":\"whsec_abc\"")));

        var created = ada.post(PATH, "key-1", BODY);

        assertThat(created).hasStatus(201).hasHeader("Location", PATH + "/" + ID);
        assertThat(created).bodyJson().isStrictlyEqualTo(SHOWN.formatted(ID, ",\"secret\":\"whsec_abc\""));
        SERVER.verify(postRequestedFor(urlPathEqualTo("/visibility/v1/webhooks"))
                .withQueryParam("consumer", equalTo("acme-retail"))
                .withHeader("Idempotency-Key", equalTo("key-1"))
                .withRequestBody(equalToJson(BODY.replace("}", ",\"state\":\"ENABLED\"}"))));
    }

    @Test
    void asksForAKey() {
        assertThat(ada.post(PATH, " ", BODY)).hasStatus(400);
        assertThat(ada.post(PATH + "/" + ID + "/secret", " ", "{\"overlapHours\":1}"))
                .hasStatus(400);
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"address\":\"\",\"eventTypes\":[\"order.milestone\"]}|/address",
                "{\"eventTypes\":[\"order.milestone\"]}|/address",
                "{\"address\":\"https://example.com\",\"eventTypes\":[]}|/eventTypes",
                "{\"address\":\"https://example.com\",\"eventTypes\":[\"Order Milestone\"]}|/eventTypes/0"
            })
    void namesTheFieldThatBreaksARule(String body, String pointer) {
        var refused = ada.post(PATH, "key-1", body);

        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void passesOnWhatIsWrongWithAnAddress() {
        visibility(problem(
                422,
                "invalid-request",
                ",\"detail\":\"Nothing can be sent to this address.\",\"errors\":[{\"pointer\":\"/address\","
                        + "\"code\":\"unusable\",\"message\":\"must begin with https://\"}]"));

        var refused = ada.post(PATH, "key-1", BODY.replace("https", "http"));

        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyJson().extractingPath("$.errors[0].message").isEqualTo("must begin with https://");
    }

    @Test
    void listsReadsChangesAndEndsOwnWebhooks() {
        visibility(json(200, "{\"webhooks\":[" + WEBHOOK.formatted(ID, "") + "]}"));
        assertThat(ada.get(PATH))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"webhooks\":[" + SHOWN.formatted(ID, "") + "]}");

        visibility(json(200, WEBHOOK.formatted(ID, "")));
        assertThat(ada.get(PATH + "/" + ID)).bodyJson().isStrictlyEqualTo(SHOWN.formatted(ID, ""));
        assertThat(ada.put(PATH + "/" + ID, BODY)).hasStatusOk();
        visibility(json(204, ""));
        assertThat(ada.delete(PATH + "/" + ID)).hasStatus(204);

        var inner = urlPathEqualTo("/visibility/v1/webhooks/" + ID);
        SERVER.verify(getRequestedFor(inner).withQueryParam("consumer", equalTo("acme-retail")));
        SERVER.verify(putRequestedFor(inner).withQueryParam("consumer", equalTo("acme-retail")));
        SERVER.verify(deleteRequestedFor(inner).withQueryParam("consumer", equalTo("acme-retail")));
    }

    @Test
    void doesNotTellAnotherPartnersWebhookFromOneThatDoesNotExist() {
        visibility(problem(404, "not-found", ",\"detail\":\"inner words\""));

        assertThat(ada.get(PATH + "/" + ID)).hasStatus(404).bodyText().contains("You have no webhook");
        assertThat(ada.get(PATH + "/" + ID + "/deliveries")).hasStatus(404);
        assertThat(ada.get(PATH + "/" + ID + "/deliveries/" + DELIVERY)).hasStatus(404);
        assertThat(ada.put(PATH + "/" + ID, BODY)).hasStatus(404);
        assertThat(ada.delete(PATH + "/" + ID)).hasStatus(404);
        assertThat(ada.post(PATH + "/" + ID + "/test", "k", "")).hasStatus(404);
        assertThat(ada.post(PATH + "/" + ID + "/secret", "k", "{\"overlapHours\":1}"))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("inner words");
    }

    @Test
    void givesANewSecret() {
        visibility(json(200, "{\"secret\":\"whsec_new\"}"));

        assertThat(ada.post(PATH + "/" + ID + "/secret", "key-2", "{\"overlapHours\":48}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"secret\":\"whsec_new\"}");
        SERVER.verify(postRequestedFor(urlPathEqualTo("/visibility/v1/webhooks/" + ID + "/secret"))
                .withHeader("Idempotency-Key", equalTo("key-2"))
                .withRequestBody(equalToJson("{\"overlapHours\":48}")));
        assertThat(ada.post(PATH + "/" + ID + "/secret", "key-2", "{\"overlapHours\":169}"))
                .hasStatus(422);
    }

    @Test
    void showsDeliveriesWithTheirAttempts() {
        visibility(json(200, """
                {"deliveries":[{"id":"%s","eventType":"order.milestone","state":"PENDING","attempts":1,
                 "createdAt":"2026-11-23T05:00:00Z","nextAttemptAt":"2026-11-23T05:00:05Z"}],"next":"%s"}""".formatted(DELIVERY, DELIVERY)));
        assertThat(ada.get(PATH + "/" + ID + "/deliveries?state=PENDING&eventType=order.milestone&limit=1"
                        + "&since=2026-11-22T00:00:00Z"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.deliveries[0].nextAttemptAt")
                .isEqualTo("2026-11-23T05:00:05Z");
        SERVER.verify(getRequestedFor(urlPathEqualTo("/visibility/v1/webhooks/" + ID + "/deliveries"))
                .withQueryParam("state", equalTo("PENDING"))
                .withQueryParam("eventType", equalTo("order.milestone"))
                .withQueryParam("since", equalTo("2026-11-22T00:00:00Z"))
                .withQueryParam("limit", equalTo("1")));

        var delivery = """
                {"id":"%s","eventType":"order.milestone","state":"DELIVERED","createdAt":"2026-11-23T05:00:00Z","body":"{}",
                 "attempts":[{"number":1,"startedAt":"2026-11-23T05:00:00Z","tookMilliseconds":12,"outcome":"TAKEN","status":204}]}""".formatted(DELIVERY);
        visibility(json(200, delivery));
        assertThat(ada.get(PATH + "/" + ID + "/deliveries/" + DELIVERY))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(delivery);
    }

    @Test
    void sendsAgainOneOrThoseSinceATime() {
        visibility(json(202, "{\"deliveries\":3}"));

        assertThat(replay("{\"delivery\":\"" + DELIVERY + "\"}")).hasStatus(202);
        assertThat(replay("{\"since\":\"2026-11-23T05:00:00Z\"}"))
                .hasStatus(202)
                .bodyJson()
                .isStrictlyEqualTo("{\"deliveries\":3}");
        assertThat(replay("{}")).hasStatus(422);
        assertThat(replay("{\"since\":\"2026-11-23T05:00:00Z\",\"delivery\":\"" + DELIVERY + "\"}"))
                .hasStatus(422);
        SERVER.verify(postRequestedFor(urlPathEqualTo("/visibility/v1/webhooks/" + ID + "/replay"))
                .withRequestBody(equalToJson("{\"since\":\"2026-11-23T05:00:00Z\",\"onlyFailed\":true}")));
        visibility(problem(409, "conflict", ",\"detail\":\"The webhook is disabled; enable it first.\""));
        assertThat(replay("{\"delivery\":\"" + DELIVERY + "\"}")).hasStatus(409);
    }

    @Test
    void tellsAnOutageOfVisibilityAsAnOutage() {
        visibility(problem(503, "backend-unavailable", ""));

        assertThat(ada.get(PATH)).hasStatus(503);
        assertThat(ada.post(PATH, "key-1", BODY)).hasStatus(503);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/developer/v1/webhooks,developer:write",
        "POST,/developer/v1/webhooks,developer:read",
        "GET,/developer/v1/webhooks,governance:read webhooks:read",
        "POST,/developer/v1/webhooks/WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE/replay,developer:read",
        "PUT,/developer/v1/webhooks/WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE,developer:read",
        "DELETE,/developer/v1/webhooks/WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE,developer:read"
    })
    void needsTheScopeOfDevelopers(String method, String path, String scopes) {
        var token = DeveloperCalls.tokenOf("acme-retail", scopes);

        assertThat(ada.with(token, HttpMethod.valueOf(method), path, "k", BODY)).hasStatus(403);
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    private MvcTestResult replay(String body) {
        return ada.post(PATH + "/" + ID + "/replay", "k", body);
    }

    private static void visibility(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static ResponseDefinitionBuilder problem(int status, String type, String rest) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"type\":\"https://entrepot.io/problems/%s\",\"title\":\"Inner title\",\"status\":%d%s}"
                        .formatted(type, status, rest));
    }
}
