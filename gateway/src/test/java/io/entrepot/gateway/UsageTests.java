package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.usage.StatusClass;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.foundation.usage.Tally;
import io.entrepot.gateway.usage.CountedCall;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every call is counted, whoever answered it, while nobody listens to the counts. */
@GatewayTest
class UsageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    EdgeCalls edge;

    @Autowired
    Tally<CountedCall> calls;

    @Autowired
    Clock clock;

    private LocalDate begun = LocalDate.EPOCH;

    @BeforeEach
    void reset() {
        Behind.reset();
        calls.take();
        begun = LocalDate.now(clock);
    }

    @Test
    void countsAnAnsweredCallByTheNameInItsContract() {
        edge.get("/partner/v2/orders?reference=PO-1");
        edge.get("/partner/v2/orders/ORD-1");
        edge.get("/partner/v2/orders/ORD-2");
        edge.post("/partner/v2/orders", "{}");

        assertCounted(Map.of(
                "acme-retail experience/partner/2 listOrders SUCCESSFUL", 1L,
                "acme-retail experience/partner/2 readOrder SUCCESSFUL", 2L,
                "acme-retail experience/partner/2 placeOrder CLIENT_ERROR", 1L));
    }

    @Test
    void countsADeprecatedVersionApart() {
        edge.get("/partner/v1/orders");

        assertCounted(Map.of("acme-retail experience/partner/1 listOrders SUCCESSFUL", 1L));
    }

    @Test
    void countsWhatTheServiceRefusesOrFails() {
        Behind.services(aResponse()
                .withStatus(404)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{}"));
        edge.get("/partner/v2/orders/ORD-1");
        Behind.services(serverError());
        edge.get("/partner/v2/orders/ORD-1");

        assertCounted(Map.of(
                "acme-retail experience/partner/2 readOrder CLIENT_ERROR", 1L,
                "acme-retail experience/partner/2 readOrder SERVER_ERROR", 1L));
    }

    @Test
    void countsWhoShowsNoTokenAsAnonymousAndKnowsTheOperation() {
        edge.send(edge.to("/partner/v2/orders/ORD-1"));
        edge.send(edge.to("/partner/v2/orders").header("Authorization", "Bearer made.up.token"));

        assertCounted(Map.of(
                "anonymous experience/partner/2 readOrder CLIENT_ERROR", 1L,
                "anonymous experience/partner/2 listOrders CLIENT_ERROR", 1L));
    }

    @Test
    void countsWhomItsScopesRefuse() {
        var token = TokenIssuer.partnerToken("entrepot-gateway", "bluebird", "availability:read");
        edge.send(edge.to("/partner/v2/orders").header("Authorization", "Bearer " + token));

        assertCounted(Map.of("bluebird experience/partner/2 listOrders CLIENT_ERROR", 1L));
    }

    @Test
    void countsWhatFitsNoOperationWithoutItsPath() {
        edge.get("/partner/v2/nothing/of/the/kind");
        edge.get("/partner/v9/orders");
        edge.get("/nowhere");
        edge.send(edge.asPartner("/partner/v2/availability").DELETE());
        edge.send(edge.to("/docs"));

        assertCounted(Map.of(
                "acme-retail experience/partner/2 (none) CLIENT_ERROR", 2L,
                "acme-retail gateway/gateway/null (none) CLIENT_ERROR", 2L,
                "anonymous gateway/gateway/null (none) SUCCESSFUL", 1L));
    }

    @Test
    void countsWebhooksForTheSystemThatTakesThem() {
        edge.send(edge.to("/hooks/wms-shiphero/ATL/orders").POST(BodyPublishers.ofString("{}")));

        assertCounted(Map.of("anonymous system/wms-shiphero/null (POST /{node}/{topic}) SUCCESSFUL", 1L));
    }

    @Test
    void countsWhomThePlanRefuses() {
        var token = TokenIssuer.token(claims -> claims.audience("entrepot-gateway")
                .claim("scope", "orders:read")
                .claim("partner", "usage-tiny")
                .claim("plan", "tiny"));
        for (int call = 0; call < 3; call++) {
            edge.send(edge.to("/partner/v2/orders").header("Authorization", "Bearer " + token));
        }

        assertCounted(Map.of(
                "usage-tiny experience/partner/2 listOrders SUCCESSFUL", 2L,
                "usage-tiny experience/partner/2 listOrders CLIENT_ERROR", 1L));
    }

    @Test
    void countsAPersonsCallsForTheScreens() {
        var browser = new Browser(edge);
        browser.signIn("/", 300);
        browser.get("/service-desk/v1/cases");

        assertCounted(Map.of(
                "anonymous gateway/gateway/null (none) REDIRECTION", 2L,
                "program:screens experience/service-desk/1 listCases SUCCESSFUL", 1L));
    }

    /** Named alike, they are two. */
    @Test
    void countsAProgramApartFromThePartnerOfItsName() {
        var program = TokenIssuer.token(claims ->
                claims.audience("entrepot-gateway").claim("azp", "acme-retail").claim("scope", "orders:read"));
        edge.send(edge.to("/partner/v2/orders").header("Authorization", "Bearer " + program));
        edge.get("/partner/v2/orders");

        assertCounted(Map.of(
                "program:acme-retail experience/partner/2 listOrders SUCCESSFUL", 1L,
                "acme-retail experience/partner/2 listOrders SUCCESSFUL", 1L));
    }

    @Test
    void leavesProbesOut() {
        edge.send(edge.to("/actuator/health/readiness"));
        edge.get("/partner/v2/orders");

        assertCounted(Map.of("acme-retail experience/partner/2 listOrders SUCCESSFUL", 1L));
    }

    /** A call is counted just after its answer has left. */
    private void assertCounted(Map<String, Long> expected) {
        var counted = new HashMap<String, Long>();
        await().atMost(PATIENCE).untilAsserted(() -> {
            calls.take().forEach((call, times) -> counted.merge(words(call), times, Long::sum));
            assertThat(counted).isEqualTo(expected);
        });
    }

    private String words(CountedCall call) {
        var operation = call.operation();
        assertThat(LocalDate.ofEpochDay(call.epochDay())).isBetween(begun, LocalDate.now(clock));
        assertThat(call.status()).isNotEqualTo(StatusClass.ENDED);
        return "%s %s/%s/%s %s %s"
                .formatted(
                        call.consumer(),
                        operation.layer(),
                        operation.api(),
                        operation.major(),
                        operation.operation(),
                        call.status());
    }
}
