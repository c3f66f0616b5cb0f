package io.entrepot.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of other sites call what their route allows them, and nothing else. */
@GatewayTest
class OriginTests {

    private static final String KNOWN = "https://desk.example";
    private static final String DESK = "/service-desk/v1/cases";

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @Test
    void letsAKnownPageAsk() {
        var answer = preflight(DESK, KNOWN, "GET");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(KNOWN);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void letsAKnownPageReadWhatItNeeds() {
        var answer = edge.send(edge.to(DESK).header("Origin", KNOWN));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(KNOWN);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                .hasValueSatisfying(fields -> assertThat(fields.split(", ?", -1))
                        .contains("WWW-Authenticate", "Retry-After", "RateLimit", "RateLimit-Policy", "Sunset"));
    }

    @Test
    void refusesAnotherPageWithAProblem() {
        var asked = preflight(DESK, "https://evil.example", "GET");
        var called = edge.send(edge.asPartner(DESK).header("Origin", "https://evil.example"));

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(called.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(called.statusCode()).isEqualTo(403);
    }

    @Test
    void letsNoPageCallThePartnerApi() {
        var answer = preflight("/partner/v2/orders", KNOWN, "POST");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpResponse<String> preflight(String path, String origin, String method) {
        return edge.send(edge.to(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
