package io.entrepot.gateway;

import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.entrepot.foundation.testing.ProofKey;
import io.entrepot.foundation.testing.TokenIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A token that is bound to a key is good only with a fresh proof of that key for this very call (RFC 9449). */
@GatewayTest
class ProofOfPossessionTests {

    private static final String ORDER = "/partner/v2/orders/ORD-1";
    private static final String ALGORITHMS = "algs=\"RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512\"";

    private final ProofKey key = new ProofKey();
    private final String token = bound(claims -> claims.claim("cnf", key.confirmation()));

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @Test
    void passesABoundTokenWithItsProof() {
        var answer = call(token, proof(claims -> claims));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Behind.received()).singleElement().satisfies(request -> {
            assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + Behind.NARROW_TOKEN);
            assertThat(request.containsHeader("DPoP")).isFalse();
        });
    }

    @Test
    void exchangesABoundTokenOnceForManyProofs() {
        call(token, proof(claims -> claims));
        call(token, proof(claims -> claims));

        assertThat(Behind.exchanges()).isEqualTo(1);
    }

    @Test
    void leavesTheQueryOutOfTheProof() {
        var target = edge.to("/partner/v2/orders").build().uri();
        var answer = edge.send(edge.to("/partner/v2/orders?reference=PO-1")
                .header("Authorization", "DPoP " + token)
                .header("DPoP", key.proof("GET", target, token)));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAProofTheSecondTime() {
        var proof = proof(claims -> claims);
        call(token, proof);

        isRefused(call(token, proof), "invalid_dpop_proof");
        assertThat(Behind.received()).hasSize(1);
    }

    static Stream<Arguments> wrongProofs() {
        return Stream.of(
                wrong("another method", claims -> claims.claim("htm", "POST")),
                wrong("another path", claims -> claims.claim("htu", "http://127.0.0.1/partner/v2/orders")),
                wrong("no target", claims -> claims.claim("htu", null)),
                wrong("another token", claims -> claims.claim("ath", "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo")),
                wrong("no token", claims -> claims.claim("ath", null)),
                wrong("no identifier", claims -> claims.jwtID(null)),
                wrong("no time", claims -> claims.claim("iat", null)),
                wrong("too old", claims -> claims.claim("iat", fromNow(-40))),
                wrong("of the future", claims -> claims.claim("iat", fromNow(40))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongProofs")
    void refusesAWrongProof(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        isRefused(call(token, proof(change)), "invalid_dpop_proof");
        nothingIsCalled();
    }

    @Test
    void refusesAProofOfAnotherKey() {
        isRefused(call(token, new ProofKey().proof("GET", target(), token)), "invalid_dpop_proof");
        nothingIsCalled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c"})
    void refusesWhatIsNoProof(String proof) {
        isRefused(call(token, proof), proof.isEmpty() ? "invalid_request" : "invalid_dpop_proof");
        nothingIsCalled();
    }

    @Test
    void refusesACallWithoutAProof() {
        isRefused(edge.send(edge.to(ORDER).header("Authorization", "DPoP " + token)), "invalid_request");
        nothingIsCalled();
    }

    @Test
    void refusesABoundTokenAsBearerEvenAfterItWasSeenWithItsProof() {
        call(token, proof(claims -> claims));

        var answer = edge.send(edge.to(ORDER).header("Authorization", "Bearer " + token));

        assertProblem(answer).is(401, "unauthenticated");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .hasSize(2)
                .anySatisfy(challenge -> assertThat(challenge).startsWith("Bearer error=\"invalid_token\""))
                .anySatisfy(challenge -> assertThat(challenge).isEqualTo("DPoP " + ALGORITHMS));
        assertThat(Behind.received()).hasSize(1);
    }

    @Test
    void refusesAPlainTokenWithAProof() {
        var plain = EdgeCalls.partnersToken();

        isRefused(call(plain, key.proof("GET", target(), plain)), "invalid_dpop_proof");
        nothingIsCalled();
    }

    @Test
    void refusesAPlainTokenOfAClientWhoseTokensMustBeBound() {
        var plain = bound(claims -> claims.claim("cnf_required", true));

        var answer = edge.send(edge.to(ORDER).header("Authorization", "Bearer " + plain));

        assertProblem(answer).is(401, "unauthenticated");
        nothingIsCalled();
    }

    @Test
    void refusesATokenThatIsBoundInAWayNobodyChecks() {
        var foreign = bound(claims -> claims.claim("cnf", Map.of("jwe", "x")));

        assertProblem(edge.send(edge.to(ORDER).header("Authorization", "Bearer " + foreign)))
                .is(401, "unauthenticated");
        nothingIsCalled();
    }

    @Test
    void tellsWhatItTakes() {
        var answer = edge.send(edge.to(ORDER));

        assertThat(answer.headers().allValues("WWW-Authenticate")).contains("DPoP " + ALGORITHMS);
    }

    @Test
    void namesTheRightSchemeWhenTheScopeIsMissing() {
        var weak = TokenIssuer.token(claims -> claims.audience("entrepot-gateway")
                .claim("scope", "availability:read")
                .claim("cnf", key.confirmation()));

        var answer = call(weak, key.proof("GET", target(), weak));

        assertProblem(answer).is(403, "forbidden");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("DPoP error=\"insufficient_scope\""));
    }

    @Test
    void believesATrustedProxyWhichAddressTheCallerUsed() {
        var proof = key.proof("GET", URI.create("https://api.example.test" + ORDER), token);

        assertThat(forwarded("127.0.0.2", proof).statusCode()).isEqualTo(200);
    }

    @Test
    void believesNobodyElseWhichAddressTheCallerUsed() {
        var proof = key.proof("GET", URI.create("https://api.example.test" + ORDER), token);

        isRefused(forwarded("127.0.0.3", proof), "invalid_dpop_proof");
        nothingIsCalled();
    }

    private HttpResponse<String> call(String bound, String proof) {
        return edge.send(edge.to(ORDER).header("Authorization", "DPoP " + bound).header("DPoP", proof));
    }

    /** From another address of this machine, as a proxy would send it. */
    private HttpResponse<String> forwarded(String from, String proof) {
        var request = HttpRequest.newBuilder(target())
                .header("Authorization", "DPoP " + token)
                .header("DPoP", proof)
                .header("X-Forwarded-For", "192.0.2.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.example.test")
                .build();
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(java.net.InetAddress.getByName(from))
                .build()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String proof(UnaryOperator<JWTClaimsSet.Builder> change) {
        return key.proof("GET", target(), token, change);
    }

    private URI target() {
        return edge.to(ORDER).build().uri();
    }

    private static void isRefused(HttpResponse<String> answer, String error) {
        assertProblem(answer).is(401, "unauthenticated");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .singleElement()
                .asString()
                .startsWith("DPoP error=\"" + error + "\"")
                .endsWith(ALGORITHMS);
    }

    private static void nothingIsCalled() {
        assertThat(List.of(Behind.received().size(), Behind.exchanges())).containsOnly(0);
    }

    private static String bound(UnaryOperator<JWTClaimsSet.Builder> binding) {
        return TokenIssuer.token(
                claims -> binding.apply(claims.audience("entrepot-gateway").claim("scope", "orders:read")));
    }

    private static Arguments wrong(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }

    private static long fromNow(long seconds) {
        return Instant.now(Clock.systemUTC()).plusSeconds(seconds).getEpochSecond();
    }
}
