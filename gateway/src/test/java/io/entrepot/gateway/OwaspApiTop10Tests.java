package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.entrepot.gateway.Orders.order;
import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.entrepot.foundation.testing.TokenIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An attack for each of the ten, as far as the edge is what stands against it; services hold what only they can know.
 *
 * @see <a href="https://owasp.org/API-Security/editions/2023/en/0x11-t10/">OWASP API Security Top 10, 2023</a>
 */
@GatewayTest
class OwaspApiTop10Tests {

    private static final String ORDERS = "/partner/v2/orders";
    private static final String ORDER = ORDERS + "/ORD-1";

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    /** Whoever asks is who the service sees: no header and no neighbour in the cache makes another partner of a caller. */
    @Test
    void api1BrokenObjectLevelAuthorization() {
        var acme = EdgeCalls.partnersToken();
        var bluebird = TokenIssuer.partnerToken("entrepot-gateway", "bluebird", "orders:read");
        exchange(acme, "narrow.of.acme");
        exchange(bluebird, "narrow.of.bluebird");

        with(acme, ORDER);
        edge.send(edge.to(ORDER)
                .header("Authorization", "Bearer " + bluebird)
                .header("X-Entrepot-Partner", "acme-retail")
                .header("X-Forwarded-User", "acme-retail"));

        assertThat(Behind.received()).hasSize(2);
        assertThat(Behind.received().getFirst()).satisfies(attack -> {
            assertThat(attack.getHeader("Authorization")).isEqualTo("Bearer narrow.of.bluebird");
            assertThat(attack.toString()).doesNotContain("acme");
        });
    }

    @Test
    void api2BrokenAuthentication() {
        var unsigned = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "."
                + EdgeCalls.partnersToken().split("\\.", -1)[1] + ".";
        var symmetric = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "."
                + EdgeCalls.partnersToken().split("\\.", -1)[1] + "." + encoded("signature");

        assertThat(List.of(unsigned, symmetric, TokenIssuer.forged("entrepot-gateway", "orders:read"), "null", "x.y.z"))
                .allSatisfy(token -> assertProblem(with(token, ORDER)).is(401, "unauthenticated"));
        assertProblem(edge.send(edge.to(ORDER + "?access_token=" + EdgeCalls.partnersToken())))
                .is(401, "unauthenticated");
        assertProblem(edge.send(edge.to(ORDER).header("Authorization", "Basic YWNtZTphY21l")))
                .is(401, "unauthenticated");
        nothingPassed();
    }

    /** Mass assignment: nobody sets what the contract does not let callers set. */
    @Test
    void api3BrokenObjectPropertyLevelAuthorization() {
        for (var property :
                List.of("\"state\":\"SHIPPED\"", "\"customer\":\"bluebird\"", "\"id\":\"ORD-1\"", "\"__proto__\":{}")) {
            assertProblem(edge.order(order().replaceFirst("\\{", "{" + property + ",")))
                    .is(400, "malformed-request")
                    .has("$.errors[0].code", "unknown-field");
        }
        assertProblem(edge.order(order().replace("\"unit\"", "\"price\":0,\"unit\"")))
                .is(400, "malformed-request");
        nothingPassed();
    }

    @Test
    void api4UnrestrictedResourceConsumption() {
        assertProblem(edge.get(ORDERS + "?limit=1000000")).is(422, "invalid-request");
        assertProblem(edge.order(order(1001))).is(422, "invalid-request");
        assertProblem(edge.order("[".repeat(100_000))).is(400, "malformed-request");
        assertProblem(edge.order(order().replace("Store 12", "x".repeat(2_000_000))))
                .is(413, "body-too-large");
        nothingPassed();
    }

    /** What staff may do, partners may not, under whatever method they say. */
    @Test
    void api5BrokenFunctionLevelAuthorization() {
        var partner = EdgeCalls.partnersToken();

        assertProblem(with(partner, "/service-desk/v1/cases")).is(403, "forbidden");
        assertProblem(edge.send(edge.asPartner("/service-desk/v1/cases/7/replay")
                        .header("X-HTTP-Method-Override", "GET")
                        .POST(BodyPublishers.noBody())))
                .is(403, "forbidden");
        assertProblem(edge.send(edge.asPartner(ORDER).DELETE())).is(405, "method-not-allowed");
        assertProblem(with(partner, "/orders/v1/orders")).is(404, "not-found");
        assertProblem(with(partner, "/actuator/env")).is(404, "not-found");
        nothingPassed();
    }

    /** Buying everything up: orders are counted per partner, whatever programs it runs, and none is placed twice by mistake. */
    @Test
    void api6UnrestrictedAccessToSensitiveBusinessFlows() {
        var tokens = IntStream.range(0, 6)
                .mapToObj(program -> tinyPlan("program-" + program))
                .toList();

        var statuses = tokens.stream().map(this::place).toList();

        assertThat(statuses).startsWith(200, 200).endsWith(429, 429, 429, 429);
        assertThat(Behind.received()).hasSize(2);
        assertProblem(edge.send(edge.asPartner(ORDERS)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(order()))))
                .is(400, "idempotency-key-missing");
    }

    /** Where a call goes is settings alone: no request line, host or header leads it elsewhere. */
    @Test
    void api7ServerSideRequestForgery() {
        var authorized =
                " HTTP/1.1\r\nAuthorization: Bearer " + EdgeCalls.partnersToken() + "\r\nConnection: close\r\n";

        edge.raw("GET http://169.254.169.254" + ORDER + authorized + "Host: 169.254.169.254\r\n\r\n");
        edge.raw("GET " + ORDER + authorized + "Host: 169.254.169.254\r\nX-Forwarded-Host: 169.254.169.254\r\n"
                + "X-Original-URL: http://169.254.169.254/\r\n\r\n");

        assertThat(Behind.received()).allSatisfy(request -> {
            assertThat(request.getUrl()).isEqualTo(ORDER);
            assertThat(request.getHeader("Host")).isEqualTo("localhost:" + Behind.SERVICES.port());
            assertThat(request.toString()).doesNotContain("169.254");
        });
        assertThat(edge.raw("GET /@169.254.169.254/" + authorized + "Host: localhost\r\n\r\n"))
                .containsPattern("^HTTP/1.1 40[04]");
    }

    @Test
    void api8SecurityMisconfiguration() {
        Behind.services(okJson("{\"exception\":\"java.sql.SQLException at io.entrepot\"}")
                .withStatus(500));

        assertProblem(edge.get(ORDER)).is(502, "backend-failed").doesNotTell("SQLException");
        assertThat(edge.raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Secret: s3cret\r\nConnection: close\r\n\r\n"))
                .doesNotContain("s3cret")
                .doesNotContain("Tomcat");
        assertThat(edge.send(edge.asPartner(ORDER).header("Origin", "https://evil.example"))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    /** What is published is what there is: each version of the catalog answers, and no other. */
    @Test
    void api9ImproperInventoryManagement() {
        var catalog = edge.send(edge.to("/.well-known/api-catalog")).body();
        var apis = JsonPath.<List<String>>read(catalog, "$.linkset[0].item[*].href");

        assertThat(apis).isNotEmpty().allSatisfy(api -> {
            var path = api.replaceFirst("https?://[^/]+", "");
            assertThat(edge.send(edge.to("/openapi/experience" + path)).statusCode())
                    .isEqualTo(200);
        });
        for (var forgotten :
                List.of("/partner/v0/orders", "/partner/v3/orders", "/partner/v2-beta/orders", "/internal/v1/orders")) {
            assertThat(edge.get(forgotten).statusCode()).as(forgotten).isIn(400, 404);
        }
        nothingPassed();
    }

    /** Not even a service of ours is believed: it cannot send a caller elsewhere, set a cookie or speak for the edge. */
    @Test
    void api10UnsafeConsumptionOfApis() {
        Behind.services(aResponse()
                .withStatus(302)
                .withHeader("Location", Behind.REALM.baseUrl() + "/stolen")
                .withHeader("Set-Cookie", "session=1")
                .withHeader("Access-Control-Allow-Origin", "*"));
        var exchanges = Behind.exchanges();

        var answer = edge.get(ORDER);

        assertProblem(answer).is(502, "backend-failed").doesNotTell("stolen");
        assertThat(answer.headers().map()).doesNotContainKeys("location", "set-cookie", "access-control-allow-origin");
        assertThat(Behind.REALM.getAllServeEvents()).hasSize(exchanges + 1);
    }

    private void nothingPassed() {
        assertThat(Behind.received()).isEmpty();
    }

    private HttpResponse<String> with(String token, String path) {
        return edge.send(edge.to(path).header("Authorization", "Bearer " + token));
    }

    private int place(String token) {
        return edge.send(edge.to(ORDERS)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "key-1")
                        .POST(BodyPublishers.ofString(order())))
                .statusCode();
    }

    private static String tinyPlan(String program) {
        return TokenIssuer.token(claims -> claims.audience("entrepot-gateway")
                .claim("azp", program)
                .claim("scope", "orders:write")
                .claim("partner", "hoarder")
                .claim("plan", "tiny"));
    }

    private static void exchange(String token, String narrow) {
        Behind.REALM.stubFor(post(urlPathMatching(".*/token"))
                .withRequestBody(containing(token))
                .willReturn(okJson("{\"access_token\":\"%s\",\"expires_in\":300}".formatted(narrow))));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
