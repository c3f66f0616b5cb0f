package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jwt.JWTClaimsSet;
import io.entrepot.foundation.testing.TokenIssuer;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who calls is checked here, and only a narrow token goes further. */
@GatewayTest
class IdentityTests {

    private static final String ORDER = "/partner/v2/orders/ORD-1";

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @Test
    void asksForAToken() {
        var answer = edge.send(edge.to(ORDER));

        assertProblem(answer).is(401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(Behind.received()).isEmpty();
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                Arguments.of("nonsense", "nonsense"),
                Arguments.of("for the next layer", audience("entrepot-experience")),
                Arguments.of("without audience", token(claims -> claims.audience(List.of()))),
                Arguments.of(
                        "expired",
                        token(claims -> claims.claim("iat", minutesAgo(10)).claim("exp", minutesAgo(2)))),
                Arguments.of("of another realm", token(claims -> claims.issuer("http://elsewhere/realms/entrepot"))),
                Arguments.of("an ID token", token(claims -> claims.claim("typ", "ID"))),
                Arguments.of("forged", TokenIssuer.forged("entrepot-gateway", "orders:read")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void refusesAWrongToken(String name, String token) {
        var answer = with(token, ORDER);

        assertProblem(answer).is(401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer error=\"invalid_token\""));
        assertThat(Behind.received()).isEmpty();
        assertThat(Behind.exchanges()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/partner/v2/availability,orders:read orders:write",
        "/partner/v2/orders,availability:read orders:write",
        "/partner/v2/orders/ORD-1,availability:read orders:write",
        "/partner/v2/orders/ORD-1/milestones,availability:read orders:write"
    })
    void refusesATokenWithoutTheScope(String path, String scopes) {
        var answer = with(TokenIssuer.partnerToken("entrepot-gateway", "acme-retail", scopes), path);

        assertProblem(answer).is(403, "forbidden");
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void needsTheWriteScopeToOrder() {
        var token = TokenIssuer.partnerToken("entrepot-gateway", "acme-retail", "orders:read");

        var answer = edge.send(edge.to("/partner/v2/orders")
                .header("Authorization", "Bearer " + token)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

        assertProblem(answer).is(403, "forbidden");
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void sendsOnlyTheNarrowTokenFurther() {
        var partners = EdgeCalls.partnersToken();

        with(partners, ORDER);

        assertThat(Behind.received()).singleElement().satisfies(request -> {
            assertThat(request.getHeaders().getHeader("Authorization").values())
                    .containsExactly("Bearer " + Behind.NARROW_TOKEN);
            assertThat(request.toString()).doesNotContain(partners);
        });
    }

    @Test
    void exchangesAsRfc8693Says() {
        var partners = EdgeCalls.partnersToken();

        with(partners, ORDER);

        Behind.REALM.verify(postRequestedFor(urlPathMatching(".*/token"))
                .withBasicAuth(new BasicCredentials("entrepot-gateway", "s3cr:t"))
                .withFormParam("grant_type", equalTo("urn:ietf:params:oauth:grant-type:token-exchange"))
                .withFormParam("subject_token", equalTo(partners))
                .withFormParam("subject_token_type", equalTo("urn:ietf:params:oauth:token-type:access_token")));
    }

    @Test
    void exchangesATokenOnce() {
        var partners = EdgeCalls.partnersToken();

        with(partners, ORDER);
        with(partners, "/partner/v2/orders");
        with(EdgeCalls.partnersToken(), ORDER);

        assertThat(Behind.exchanges()).isEqualTo(2);
    }

    @Test
    void exchangesOnceForCallersAtTheSameTime() throws Exception {
        Behind.realm(okJson("{\"access_token\":\"a.b.c\",\"expires_in\":300}").withFixedDelay(300));
        var partners = EdgeCalls.partnersToken();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 4)
                    .mapToObj(n -> callers.submit(() -> with(partners, ORDER)))
                    .toList();
            for (var call : calls) {
                assertThat(call.get().statusCode()).isEqualTo(200);
            }
        }

        assertThat(Behind.exchanges()).isEqualTo(1);
    }

    @Test
    void tellsAnOutageOfTheRealmAsAnOutageAndRecovers() {
        var partners = EdgeCalls.partnersToken();
        Behind.realm(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertProblem(with(partners, ORDER)).is(503, "backend-unavailable").hasHeader("Retry-After", "5");
        Behind.realm(aResponse().withStatus(503));
        assertProblem(with(partners, ORDER)).is(503, "backend-unavailable");
        assertThat(Behind.received()).isEmpty();

        Behind.reset();

        // a call in the same moment may still be told of the exchange that failed
        Awaitility.await().until(() -> with(partners, ORDER).statusCode() == 200);
    }

    @Test
    void keepsServingKnownTokensWhileTheRealmIsAway() {
        var partners = EdgeCalls.partnersToken();
        with(partners, ORDER);

        Behind.realm(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(with(partners, ORDER).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsASilentRealmAsOurs() {
        Behind.realm(okJson("{}").withFixedDelay(4_000));

        assertThat(edge.get(ORDER).statusCode()).isIn(503, 504);
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void refusesATokenThatTheRealmNoLongerTakes() {
        Behind.realm(jsonResponse("{\"error\":\"invalid_request\",\"error_description\":\"Invalid token\"}", 400));

        assertProblem(edge.get(ORDER))
                .is(401, "unauthenticated")
                .hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @CsvSource({"401,invalid_client", "400,unauthorized_client", "403,access_denied"})
    void takesARefusalOfItselfForAFailureOfOurs(int status, String error) {
        Behind.realm(jsonResponse("{\"error\":\"%s\",\"error_description\":\"secret\"}".formatted(error), status));

        assertProblem(edge.get(ORDER)).is(502, "backend-failed").doesNotTell("secret");
    }

    @ParameterizedTest
    @CsvSource({"'{}'", "'not json'", "'{\"access_token\":null}'"})
    void takesAnAnswerWithoutATokenForAFailureOfOurs(String body) {
        Behind.realm(okJson(body));

        assertProblem(edge.get(ORDER)).is(502, "backend-failed");
    }

    @Test
    void exchangesAnewAfterTheServiceRefusedTheToken() {
        var partners = EdgeCalls.partnersToken();
        Behind.services(aResponse()
                .withStatus(401)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{}"));
        assertProblem(with(partners, ORDER)).is(502, "backend-failed");

        Behind.services(okJson("{}"));

        assertThat(with(partners, ORDER).statusCode()).isEqualTo(200);
        assertThat(Behind.exchanges()).isEqualTo(2);
    }

    private HttpResponse<String> with(String token, String path) {
        return edge.send(edge.to(path).header("Authorization", "Bearer " + token));
    }

    private static String audience(String audience) {
        return TokenIssuer.partnerToken(audience, "acme-retail", "orders:read");
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return TokenIssuer.token(
                claims -> change.apply(claims.audience("entrepot-gateway").claim("scope", "orders:read")));
    }

    private static long minutesAgo(long minutes) {
        return Instant.now(Clock.systemUTC()).minusSeconds(60 * minutes).getEpochSecond();
    }
}
