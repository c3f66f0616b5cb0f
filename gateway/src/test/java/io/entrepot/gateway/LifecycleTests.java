package io.entrepot.gateway;

import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who calls a deprecated version is told so on every answer, whatever it is. */
@GatewayTest
class LifecycleTests {

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @Test
    void tellsTheEndOfADeprecatedVersionOnce() {
        Behind.services(WireMock.okJson("{}")
                .withHeader("Deprecation", "true")
                .withHeader("Sunset", "whenever")
                .withHeader("Link", "</partner/v1/orders?cursor=c2>; rel=\"next\""));

        var answer = edge.get("/partner/v1/orders");

        assertThat(answer.statusCode()).isEqualTo(200);
        tellsItsEnd(answer);
        assertThat(answer.headers().allValues("Link")).contains("</partner/v1/orders?cursor=c2>; rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partner/v1/nothing", "/partner/v1/orders/ORD-1/milestones", "/partner/v1"})
    void tellsItWhereThereIsNothing(String path) {
        var answer = edge.get(path);

        assertProblem(answer).is(404, "not-found");
        tellsItsEnd(answer);
    }

    @Test
    void tellsItToWhoShowsNoToken() {
        var answer = edge.send(edge.to("/partner/v1/orders"));

        assertProblem(answer).is(401, "unauthenticated");
        tellsItsEnd(answer);
    }

    @Test
    void tellsItWhenTheServiceFails() {
        Behind.services(WireMock.serverError());

        var answer = edge.get("/partner/v1/orders");

        assertProblem(answer).is(502, "backend-failed");
        tellsItsEnd(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partner/v2/orders", "/partner/v3/orders", "/partner/orders", "/nowhere"})
    void saysNothingOfTheKindElsewhere(String path) {
        var answer = edge.get(path);

        assertThat(answer.headers().map()).doesNotContainKeys("deprecation", "sunset", "link");
    }

    private static void tellsItsEnd(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Deprecation")).isEqualTo(List.of("@1795910400"));
        assertThat(answer.headers().allValues("Sunset")).isEqualTo(List.of("Thu, 01 Jul 2027 00:00:00 GMT"));
        assertThat(answer.headers().allValues("Link"))
                .anyMatch(link -> link.contains("rel=\"deprecation\""))
                .anyMatch(link -> link.contains("rel=\"sunset\""))
                .anyMatch(link -> link.startsWith("</openapi/experience/partner/v2>; rel=\"successor-version\""));
    }
}
