package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A service that fails for a moment is asked again, and one that keeps failing is left alone. */
@GatewayTest
class FailingServiceTests {

    private static final String ORDER = "/partner/v2/orders/ORD-1";
    private static final ResponseDefinitionBuilder RESET = aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);

    @Autowired
    EdgeCalls edge;

    @Autowired
    CircuitBreakerRegistry breakers;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @AfterEach
    void close() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void readsAgainWhatBrokeOff() {
        once(RESET);

        assertThat(edge.get(ORDER).statusCode()).isEqualTo(200);
        assertThat(Behind.received()).hasSize(2);
    }

    @Test
    void repeatsAWriteWithItsKeyAndItsBody() {
        once(aResponse().withStatus(503));

        assertThat(edge.order(Orders.order()).statusCode()).isEqualTo(200);
        assertThat(Behind.received()).hasSize(2).allSatisfy(request -> {
            assertThat(request.getBodyAsString()).isEqualTo(Orders.order());
            assertThat(request.getHeader("Idempotency-Key")).isEqualTo("key-1");
        });
    }

    @Test
    void neverRepeatsAWriteWithoutAKey() {
        once(RESET);

        var answer = edge.send(edge.asPartner(ORDER + "/cancellation").POST(BodyPublishers.noBody()));

        assertProblem(answer).is(502, "backend-failed");
        assertThat(Behind.received()).hasSize(1);
    }

    @Test
    void leavesTheServicesOwnAnswerToTheCaller() {
        once(aResponse()
                .withStatus(503)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"status\":503}"));

        assertThat(edge.get(ORDER).statusCode()).isEqualTo(503);
        assertThat(Behind.received()).hasSize(1);
    }

    @Test
    void leavesAFailingServiceAlone() {
        Behind.services(RESET);
        for (var n = 0; n < 20; n++) {
            assertProblem(hook()).is(502, "backend-failed");
        }

        assertProblem(hook()).is(503, "backend-unavailable").hasHeader("Retry-After", "5");
        assertThat(Behind.received()).hasSize(20);
        assertThat(meters.get("resilience4j.circuitbreaker.state")
                        .tags("name", "storefront-shopify", "state", "open")
                        .gauge()
                        .value())
                .isEqualTo(1);
        Behind.services(okJson("{}"));
        assertThat(edge.get(ORDER).statusCode()).as("another service").isEqualTo(200);
    }

    private HttpResponse<String> hook() {
        return edge.send(edge.to("/hooks/storefront-shopify/orders").POST(BodyPublishers.ofString("{}")));
    }

    private static void once(ResponseDefinitionBuilder fault) {
        Behind.SERVICES.resetAll();
        Behind.SERVICES.stubFor(any(anyUrl())
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(fault)
                .willSetStateTo("mended"));
        Behind.SERVICES.stubFor(
                any(anyUrl()).inScenario("once").whenScenarioStateIs("mended").willReturn(okJson("{}")));
    }
}
