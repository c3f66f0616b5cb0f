package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What fails behind the gateway is told as a problem, without the words of what failed. */
@GatewayTest
class FaultTests {

    private static final String ORDER = "/partner/v2/orders/ORD-1";

    @Autowired
    EdgeCalls edge;

    @Autowired
    CircuitBreakerRegistry breakers;

    @BeforeEach
    void reset() {
        Behind.reset();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("silence", okJson("{}").withFixedDelay(6_000), 504, "backend-timed-out"),
                Arguments.of("connection reset", fault(Fault.CONNECTION_RESET_BY_PEER), 502, "backend-failed"),
                Arguments.of("no answer", fault(Fault.EMPTY_RESPONSE), 502, "backend-failed"),
                Arguments.of("garbage", fault(Fault.RANDOM_DATA_THEN_CLOSE), 502, "backend-failed"),
                Arguments.of("answer broken off", fault(Fault.MALFORMED_RESPONSE_CHUNK), 502, "backend-failed"),
                Arguments.of("a page of an error", jsonResponse("<h1>secret</h1>", 500), 502, "backend-failed"),
                Arguments.of("a page of no kind", typed("secret", "secret"), 502, "backend-failed"),
                Arguments.of("a foreign 404", jsonResponse("secret", 404), 502, "backend-failed"),
                Arguments.of("a redirect", jsonResponse("secret", 307), 502, "backend-failed"),
                Arguments.of("a foreign 503", jsonResponse("secret", 503), 503, "backend-unavailable"),
                Arguments.of("a foreign 504", jsonResponse("secret", 504), 504, "backend-timed-out"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void tellsAFaultAsAProblem(String name, ResponseDefinitionBuilder answer, int status, String type) {
        Behind.services(answer);

        assertProblem(edge.get(ORDER)).is(status, type).doesNotTell("secret").doesNotTell("127.0.0.1");
    }

    @Test
    void passesTheProblemOfAService() {
        Behind.services(aResponse()
                .withStatus(422)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"type\":\"https://entrepot.io/problems/invalid-request\",\"status\":422}"));

        var answer = edge.order(Orders.order());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("invalid-request");
    }

    @Test
    void passesThatNothingHasChanged() {
        Behind.services(aResponse().withStatus(304).withHeader("ETag", "\"1\""));

        var answer = edge.send(edge.asPartner(ORDER).header("If-None-Match", "\"1\""));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void tellsWhenToComeBackWhileAServiceIsAway() {
        var answer = edge.send(edge.to("/hooks/carrier-easypost").POST(BodyPublishers.ofString("{}")));

        assertProblem(answer).is(503, "backend-unavailable").hasHeader("Retry-After", "5");
    }

    @Test
    void letsNoMoreCallsInThanAServiceTakes() throws Exception {
        Behind.services(okJson("{}").withFixedDelay(1_000));
        edge.get(ORDER);
        var token = EdgeCalls.partnersToken();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 12)
                    .mapToObj(n ->
                            callers.submit(() -> edge.send(edge.to(ORDER).header("Authorization", "Bearer " + token))))
                    .toList();
            for (var call : calls) {
                var answer = call.get();
                if (answer.statusCode() != 200) {
                    assertProblem(answer).is(503, "backend-unavailable").hasHeader("Retry-After", "1");
                }
            }
            assertThat(calls)
                    .anySatisfy(call -> assertThat(call.get().statusCode()).isEqualTo(503));
        }

        Behind.services(okJson("{}"));
        assertThat(edge.get(ORDER).statusCode()).isEqualTo(200);
    }

    /** Its length was told with its beginning: whatever came in the place of the rest would be taken for it. */
    @Test
    void letsALargeAnswerThatBreaksOffBeSeenAsBroken() {
        Behind.services(okJson("[" + "0,".repeat(200_000)).withHeader("Content-Length", "400050"));

        assertThatThrownBy(() -> edge.get(ORDER))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageNotContaining("timed out");
    }

    private static ResponseDefinitionBuilder typed(String body, String type) {
        return aResponse().withStatus(500).withHeader("Content-Type", type).withBody(body);
    }

    private static ResponseDefinitionBuilder fault(Fault fault) {
        return aResponse().withFault(fault);
    }
}
