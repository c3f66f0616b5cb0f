package io.entrepot.foundation.security;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** The realm's keys are fetched when needed, kept through an outage, and fetched anew when they rotate. */
class KeySetTests {

    private static final RSAKey FIRST = key("first");
    private static final RSAKey SECOND = key("second");

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final WireMockServer realm =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private int port;

    @BeforeEach
    void start() {
        realm.start();
        port = realm.port();
        keys(okJson(new JWKSet(FIRST).toString()));
    }

    @AfterEach
    void stop() {
        realm.stop();
    }

    @Test
    void doesNotNeedTheRealmToStart() {
        assertThat(decoder()).isNotNull();
        assertThat(realm.getAllServeEvents()).isEmpty();
    }

    @Test
    void fetchesTheKeysOnceForManyTokens() {
        var decoder = decoder();

        decoder.decode(token(FIRST));
        decoder.decode(token(FIRST));

        assertThat(realm.getAllServeEvents()).hasSize(1);
    }

    @Test
    void keepsAcceptingValidTokensWhileTheRealmIsAway() {
        var decoder = decoder();
        var token = token(FIRST);
        decoder.decode(token);

        realm.stop();

        assertThat(decoder.decode(token).getTokenValue()).isEqualTo(token);
    }

    @Test
    void livesThroughAnHourWithoutTheRealm() {
        var decoder = remembering();
        var token = token(FIRST, Duration.ofHours(2));
        decoder.decode(token);
        realm.stop();

        for (var minute = 1; minute <= 60; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            assertThat(decoder.decode(token).getSubject()).isEqualTo("someone");
        }

        assertThat(decoder.decode(token(FIRST, Duration.ofHours(1))).getSubject())
                .isEqualTo("someone");
        assertThat(meters.get("entrepot.keys.age").gauge().value()).isEqualTo(3600);
        assertThat(meters.counter("entrepot.keys.failures").count()).isPositive();
    }

    @Test
    void believesNobodyForEverWithoutTheRealm() {
        var decoder = remembering();
        decoder.decode(token(FIRST));
        realm.stop();

        now = now.plus(Duration.ofHours(5));

        var token = token(FIRST);
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> decoder.decode(token))
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void acceptsTokensOfBothKeysWhileTheRealmRotates() {
        var decoder = remembering();
        var old = token(FIRST);
        decoder.decode(old);

        keys(okJson(new JWKSet(List.of(SECOND, FIRST)).toString()));
        now = now.plus(Duration.ofMinutes(1));

        assertThat(decoder.decode(token(SECOND)).getSubject()).isEqualTo("someone");
        assertThat(decoder.decode(old).getSubject()).isEqualTo("someone");
    }

    @Test
    void refusesTokensOfAWithdrawnKeyOnceTheSetIsFetchedAnew() {
        var decoder = remembering();
        var old = token(FIRST, Duration.ofHours(1));
        decoder.decode(old);

        keys(okJson(new JWKSet(SECOND).toString()));
        now = now.plus(Duration.ofMinutes(14));
        assertThat(decoder.decode(old).getSubject()).isEqualTo("someone");

        now = now.plus(Duration.ofMinutes(1)).plus(REMEMBERED);
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(old));
    }

    @Test
    void fetchesSeldomHoweverManyTokensNameAKeyThatIsNotThere() {
        var decoder = remembering();
        for (var time = 0; time < 20; time++) {
            assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token(SECOND)));
        }

        assertThat(realm.getAllServeEvents()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void acceptsTokensOfANewKey() {
        var decoder = decoder();
        decoder.decode(token(FIRST));

        keys(okJson(new JWKSet(SECOND).toString()));

        assertThat(decoder.decode(token(SECOND)).getSubject()).isEqualTo("someone");
    }

    @Test
    void refusesATokenOfAKeyThatTheRealmDoesNotHave() {
        var decoder = decoder();

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token(SECOND)));
    }

    @Test
    void doesNotCallATokenBadOnlyBecauseTheKeysCannotBeHad() {
        keys(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        var decoder = decoder();

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> decoder.decode(token(FIRST)))
                .isNotInstanceOf(BadJwtException.class);
    }

    private void keys(ResponseDefinitionBuilder answer) {
        realm.stubFor(get(urlPathEqualTo("/realms/entrepot/protocol/openid-connect/certs"))
                .willReturn(answer));
    }

    private JwtDecoder remembering() {
        return new RememberedTokens(decoder(), REMEMBERED, clock);
    }

    private JwtDecoder decoder() {
        var properties = new SecurityProperties(
                issuer(),
                "entrepot-process",
                Duration.ZERO,
                Duration.ZERO,
                new SecurityProperties.Client(null, null, Set.of()),
                new SecurityProperties.Proofs(false, Duration.ZERO));
        return TokenDecoder.of(properties, clock, new KeySetMeter(meters, clock));
    }

    private URI issuer() {
        return URI.create("http://127.0.0.1:" + port + "/realms/entrepot");
    }

    private String token(RSAKey key) {
        return token(key, Duration.ofMinutes(1));
    }

    private String token(RSAKey key, Duration life) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .audience("entrepot-process")
                .subject("someone")
                .claim("typ", "Bearer")
                .claim("exp", now.plus(life).getEpochSecond())
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
