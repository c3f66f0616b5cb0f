package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.entrepot.foundation.testing.TokenIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each consumer gets what its plan says, and every answer tells how much that is. */
@GatewayTest
class LimitTests {

    private static final String ORDER = "/partner/v2/orders/ORD-1";

    @Autowired
    EdgeCalls edge;

    private final String consumer = UUID.randomUUID().toString();

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @Test
    void tellsPoliciesAndStanding() {
        var answer = call("gold");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("RateLimit-Policy"))
                .containsExactly("\"burst\";q=200;w=1, \"hour\";q=200000;w=3600, \"day\";q=2000000;w=86400, "
                        + "\"concurrency\";q=64;qu=\"concurrent-requests\"");
        assertThat(answer.headers().allValues("RateLimit")).containsExactly("\"burst\";r=199;t=1");
    }

    @Test
    void tellsThemWhenTheServiceFailsToo() {
        Behind.services(okJson("{}").withStatus(500));

        var answer = call("gold");

        assertProblem(answer).is(502, "backend-failed");
        assertThat(answer.headers().firstValue("RateLimit")).isPresent();
    }

    @Test
    void believesNoLimitOfAService() {
        Behind.services(okJson("{}").withHeader("RateLimit", "\"x\";r=0").withHeader("RateLimit-Policy", "\"x\";q=1"));

        assertThat(call("gold").headers().allValues("RateLimit"))
                .singleElement()
                .asString()
                .startsWith("\"burst\"");
    }

    @Test
    void refusesWhatIsBeyondThePlan() {
        call("tiny");
        call("tiny");
        var answer = call("tiny");

        assertProblem(answer)
                .is(429, "too-many-requests")
                .hasHeader(
                        "RateLimit-Policy",
                        "\"burst\";q=2;w=1, \"day\";q=2;w=86400, " + "\"concurrency\";q=2;qu=\"concurrent-requests\"");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$['violated-policies']"))
                .contains("day");
        assertThat(answer.headers().firstValue("RateLimit"))
                .hasValueSatisfying(standing -> assertThat(standing).startsWith("\"day\";r=0;t="));
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 86_400);
        assertThat(Behind.received()).hasSize(2);
        assertThat(Behind.exchanges()).isEqualTo(2);
    }

    @Test
    void keepsThePlansOfOneConsumerApart() {
        call("tiny");
        call("tiny");
        assertThat(call("tiny").statusCode()).isEqualTo(429);

        var answer = call("gold");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit")).hasValue("\"burst\";r=199;t=1");
    }

    @Test
    void countsAllProgramsOfAPartnerTogether() {
        call("tiny");
        call("tiny");
        var other = token("tiny", "another-program");

        assertThat(edge.send(edge.to(ORDER).header("Authorization", "Bearer " + other))
                        .statusCode())
                .isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"platinum", "''"})
    void givesTheSmallestPlanToWhomeverHasNone(String plan) {
        assertThat(call(plan).headers().firstValue("RateLimit-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("\"burst\";q=50;w=1"));
    }

    @Test
    void refusesBeforeTheBodyIsRead() {
        call("tiny");
        call("tiny");

        var answer = edge.raw("""
                POST /partner/v2/orders HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 1000\r
                \r
                """.formatted(token("tiny", "test")));

        assertThat(answer).startsWith("HTTP/1.1 429 ");
    }

    @Test
    void countsOnlyWhatIsAllowedAndExists() {
        edge.send(edge.to("/partner/v2/nothing").header("Authorization", "Bearer " + token("tiny", "test")));
        edge.send(edge.to("/partner/v2/orders")
                .header("Authorization", "Bearer " + token("tiny", "test"))
                .method("PATCH", BodyPublishers.noBody()));

        call("tiny");
        assertThat(call("tiny").statusCode()).isEqualTo(200);
    }

    @Test
    void letsOnlySoManyCallsBeInWork() throws Exception {
        Behind.services(okJson("{}").withFixedDelay(700));

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 3)
                    .mapToObj(n -> callers.submit(() -> call("narrow")))
                    .toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var call : calls) {
                answers.add(call.get());
            }
            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .containsOnlyOnce(200)
                    .contains(429);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 429)
                    .allSatisfy(answer -> assertProblem(answer)
                            .has("$['violated-policies']", List.of("concurrency"))
                            .hasHeader("RateLimit", "\"concurrency\";r=0")
                            .hasHeader("Retry-After", "1"));
        }

        Behind.reset();
        assertThat(call("narrow").statusCode()).isEqualTo(200);
    }

    @Test
    void limitsWebhooksByService() {
        var answer = edge.send(edge.to("/hooks/wms-shiphero/ATL/orders").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"burst\";q=500;w=1, \"concurrency\";q=64;qu=\"concurrent-requests\"");
    }

    /** The developer API reads it in this shape. */
    @Test
    void tellsThePlansInForceToTheServiceThatExplainsThem() {
        edge.send(asDeveloper("/developer/v1/plan").header("X-Entrepot-Plans", "{}"));

        var told = Behind.received().getLast().header("X-Entrepot-Plans").values();
        assertThat(told).hasSize(1);
        assertThat(JsonPath.<String>read(told.getFirst(), "$.smallest")).isEqualTo("bronze");
        assertThat(JsonPath.<Map<String, Object>>read(told.getFirst(), "$.plans.tiny"))
                .isEqualTo(Map.of(
                        "version", 1, "windows", Map.of("burst", 2, "day", 2), "concurrency", 2, "apis", Map.of()));
        assertThat(JsonPath.<Map<String, Object>>read(told.getFirst(), "$.plans.bronze.apis.service-desk"))
                .isEqualTo(Map.of("burst", 100, "hour", 100_000, "day", 500_000, "concurrency", 32));
    }

    @Test
    void tellsNoOtherOperationOfPlans() {
        edge.send(asDeveloper("/developer/v1/scopes").header("X-Entrepot-Plans", "{}"));

        assertThat(Behind.received().getLast().containsHeader("X-Entrepot-Plans"))
                .isFalse();
    }

    private HttpRequest.Builder asDeveloper(String path) {
        var token = TokenIssuer.partnerToken("entrepot-gateway", consumer, "developer:read");
        return edge.to(path).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> call(String plan) {
        return edge.send(edge.to(ORDER).header("Authorization", "Bearer " + token(plan, "test")));
    }

    private String token(String plan, String program) {
        return TokenIssuer.token(claims -> {
            claims.audience("entrepot-gateway")
                    .claim("azp", program)
                    .claim("scope", "orders:read orders:write")
                    .claim("partner", consumer);
            return plan.isEmpty() ? claims : claims.claim("plan", plan);
        });
    }
}
