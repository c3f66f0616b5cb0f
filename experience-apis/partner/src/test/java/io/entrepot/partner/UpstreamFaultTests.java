package io.entrepot.partner;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.entrepot.partner.OrderFixtures.newOrder;
import static io.entrepot.partner.Upstreams.SERVER;
import static io.entrepot.partner.Upstreams.everything;
import static io.entrepot.partner.Upstreams.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever goes wrong below is told as a failure of ours, never as an answer and never with inner words. */
@PartnerTest
class UpstreamFaultTests {

    @Autowired
    PartnerCalls partner;

    @BeforeEach
    @AfterEach
    void forget() {
        SERVER.resetAll();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("503", json(503, "{\"secret\":1}"), 503),
                Arguments.of("500", json(500, "secret"), 503),
                Arguments.of("429", json(429, "secret"), 503),
                Arguments.of("gateway time-out", json(504, "secret"), 503),
                Arguments.of("silence", json(200, "{}").withFixedDelay(4_000), 504),
                Arguments.of("refused", json(418, "secret"), 502),
                Arguments.of("no JSON", json(200, "<html>secret</html>"), 502),
                Arguments.of("another type", aResponse().withStatus(200).withBody("secret"), 502),
                Arguments.of("cut off", json(200, "{\"secret\":["), 502),
                Arguments.of("connection reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), 503),
                Arguments.of("empty answer", aResponse().withFault(Fault.EMPTY_RESPONSE), 503));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void tellsAFaultAsAFault(String name, ResponseDefinitionBuilder answer, int status) {
        SERVER.stubFor(everything().willReturn(answer));

        Stream.of(
                        partner.get("/partner/v2/availability?item=SKU-0001"),
                        partner.get("/partner/v2/availability/SKU-0001/explanation"),
                        partner.place("key-1", newOrder()),
                        partner.get("/partner/v2/orders/ORD-1/milestones"))
                .forEach(result -> check(result, status));
    }

    private static void check(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyText().doesNotContain("secret").doesNotContain("127.0.0.1");
        assertThat(result).bodyJson().extractingPath("$.traceId").asString().hasSize(32);
    }
}
