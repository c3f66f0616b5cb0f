package io.entrepot.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.entrepot.foundation.testing.TokenIssuer;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A call gets in with a token of this realm, for this layer, of this type, still valid, with the operation's scope. */
@GuardedTest
class AccessTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void letsATokenWithTheScopeIn() {
        assertThat(call(HttpMethod.GET, "/things/1", valid(claims -> claims))).hasStatusOk();
    }

    @Test
    void asksForATokenWithAChallenge() {
        var result = mvc.get().uri("/things/1").exchange();

        assertThat(result).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result.getResponse().getHeader("WWW-Authenticate")).startsWith("Bearer");
        assertThat(result).bodyJson().extractingPath("$.traceId").asString().hasSize(32);
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                Arguments.of("nonsense", "nonsense"),
                Arguments.of(
                        "expired",
                        valid(claims ->
                                claims.claim("iat", secondsFromNow(-300)).claim("exp", secondsFromNow(-60)))),
                Arguments.of("not valid yet", valid(claims -> claims.claim("nbf", secondsFromNow(60)))),
                Arguments.of("of another audience", valid(claims -> claims.audience("entrepot-system"))),
                Arguments.of("of the public audience", valid(claims -> claims.audience("entrepot-gateway"))),
                Arguments.of("without audience", valid(claims -> claims.audience(List.of()))),
                Arguments.of("of another realm", valid(claims -> claims.issuer(TokenIssuer.issuer() + "2"))),
                Arguments.of("without issuer", valid(claims -> claims.issuer(null))),
                Arguments.of("an ID token", valid(claims -> claims.claim("typ", "ID"))),
                Arguments.of("a refresh token", valid(claims -> claims.claim("typ", "Refresh"))),
                Arguments.of("without an end", valid(claims -> claims.claim("exp", null))),
                Arguments.of(
                        "of a partner named like a program",
                        valid(claims -> claims.claim("partner", "program:orders"))),
                Arguments.of("of a partner named like nobody", valid(claims -> claims.claim("partner", "anonymous"))),
                Arguments.of("of a partner without a name", valid(claims -> claims.claim("partner", ""))),
                Arguments.of("of two partners", valid(claims -> claims.claim("partner", List.of("a", "b")))),
                Arguments.of("without type", valid(claims -> claims.claim("typ", null))),
                Arguments.of("signed with a foreign key", TokenIssuer.forged("entrepot-process", "things:read")),
                Arguments.of("not signed", unsigned()),
                Arguments.of("signed with a shared secret", symmetric()),
                Arguments.of("changed after signing", tampered()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void refusesAWrongToken(String name, String token) {
        var result = call(HttpMethod.GET, "/things/1", token);

        assertThat(result).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result.getResponse().getHeader("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(result).bodyText().doesNotContain("Jwt").doesNotContain("Exception");
    }

    @Test
    void toleratesASmallDifferenceOfClocks() {
        assertThat(call(
                        HttpMethod.GET,
                        "/things/1",
                        valid(claims ->
                                claims.claim("iat", secondsFromNow(-300)).claim("exp", secondsFromNow(-10)))))
                .hasStatusOk();
    }

    @Test
    void takesATokenOnlyFromTheHeader() {
        var token = valid(claims -> claims);

        assertThat(mvc.get().uri("/things/1?access_token={token}", token).exchange())
                .hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/things/1,things:write",
        "POST,/things,things:read",
        "GET,/things/1,''",
        "GET,/things/1,xthings:read"
    })
    void refusesATokenWithoutTheScope(String method, String path, String scopes) {
        var result = call(HttpMethod.valueOf(method), path, valid(claims -> claims.claim("scope", scopes)));

        assertThat(result).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result.getResponse().getHeader("WWW-Authenticate")).contains("insufficient_scope");
    }

    @ParameterizedTest
    @CsvSource({"GET,/unlisted", "DELETE,/things/1", "GET,/things/1/parts", "GET,/actuator/metrics", "GET,/actuator/env"
    })
    void deniesWhatNoRuleNames(String method, String path) {
        assertThat(call(HttpMethod.valueOf(method), path, valid(claims -> claims)))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.method(HttpMethod.valueOf(method)).uri(path).exchange()).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/v3/api-docs.yaml"})
    void tellsHealthAndContractToEveryone(String path) {
        assertThat(mvc.get().uri(path).exchange()).hasStatusOk();
    }

    @Test
    void tellsAClientWhereTokensComeFromAndWhichScopesThereAre() {
        assertThat(mvc.get().uri("/.well-known/oauth-protected-resource").exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"resource":"http://localhost","authorization_servers":["%s"],
                         "scopes_supported":["things:read","things:write"],"bearer_methods_supported":["header"]}""".formatted(TokenIssuer.issuer()));
        assertThat(mvc.get().uri("/things/1").exchange().getResponse().getHeader("WWW-Authenticate"))
                .contains("resource_metadata=\"http://localhost/.well-known/oauth-protected-resource");
    }

    @Test
    void leavesAnOpenOperationToItsOwnProof() {
        assertThat(mvc.post().uri("/hooks/vendor").exchange()).hasStatusOk();
        assertThat(mvc.get().uri("/hooks/vendor").exchange()).hasStatus(401);
    }

    @Test
    void handsTheCallerToTheController() {
        var token = TokenIssuer.partnerToken("entrepot-process", "acme-retail", "a:read b:write");

        assertThat(call(HttpMethod.GET, "/me", token)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"client":"test","partner":"acme-retail","plan":"gold","scopes":["a:read","b:write"]}""");
    }

    @Test
    void handsACallerWithoutPartnerToTheController() {
        assertThat(call(HttpMethod.GET, "/me", valid(claims -> claims)))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.partner");
    }

    @Test
    void keepsNoSession() {
        assertThat(call(HttpMethod.GET, "/me", valid(claims -> claims))
                        .getResponse()
                        .getCookies())
                .isEmpty();
    }

    private MvcTestResult call(HttpMethod method, String path, String token) {
        return mvc.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static String valid(UnaryOperator<JWTClaimsSet.Builder> change) {
        return TokenIssuer.token(
                claims -> change.apply(claims.audience("entrepot-process").claim("scope", "things:read")));
    }

    private static long secondsFromNow(long seconds) {
        return Instant.now(Clock.systemUTC()).plusSeconds(seconds).getEpochSecond();
    }

    private static String unsigned() {
        return new PlainJWT(claims()).serialize();
    }

    private static String symmetric() {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
        try {
            token.sign(new MACSigner("0123456789abcdef0123456789abcdef"));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static String tampered() {
        var parts = valid(claims -> claims).split("\\.", -1);
        var other = valid(claims -> claims.claim("scope", "things:write")).split("\\.", -1);
        return parts[0] + "." + other[1] + "." + parts[2];
    }

    private static JWTClaimsSet claims() {
        try {
            return SignedJWT.parse(valid(claims -> claims)).getJWTClaimsSet();
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
