package io.entrepot.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.entrepot.foundation.security.SecurityProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

/** An internal token is used until shortly before it expires, and a failed exchange is not remembered. */
class InternalTokensTests {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final AtomicInteger exchanges = new AtomicInteger();
    private Instant now = START;
    private int life = 300;

    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final InternalTokens tokens = new InternalTokens(
            new TokenExchange(
                    (client, form) -> new TokenMessage(next(), life),
                    new SecurityProperties.Client("entrepot-gateway", "secret", Set.of()),
                    clock),
            Runnable::run,
            clock);

    @Test
    void keepsATokenUntilShortlyBeforeItExpires() {
        assertThat(tokens.inExchangeFor(partners("a"))).isEqualTo("internal-1");

        now = START.plusSeconds(269);
        assertThat(tokens.inExchangeFor(partners("a"))).isEqualTo("internal-1");

        now = START.plusSeconds(271);
        assertThat(tokens.inExchangeFor(partners("a"))).isEqualTo("internal-2");
    }

    @Test
    void livesThroughAnHourWithoutTheRealm() {
        life = 7_200;
        tokens.inExchangeFor(partners("a"));
        exchanges.set(Integer.MIN_VALUE);

        for (var minute = 1; minute <= 60; minute++) {
            now = START.plus(Duration.ofMinutes(minute));
            assertThat(tokens.inExchangeFor(partners("a"))).isEqualTo("internal-1");
        }
        assertThatIllegalStateException().isThrownBy(() -> tokens.inExchangeFor(partners("b")));
    }

    @Test
    void keepsTheTokensOfDifferentCallersApart() {
        assertThat(tokens.inExchangeFor(partners("a"))).isNotEqualTo(tokens.inExchangeFor(partners("b")));
    }

    @Test
    void usesATokenOfShortLifeOnce() {
        life = 10;

        assertThat(tokens.inExchangeFor(partners("a"))).isEqualTo("internal-1");
        now = now.plusMillis(1);
        assertThat(tokens.inExchangeFor(partners("a"))).isEqualTo("internal-2");
    }

    @Test
    void exchangesAnewAfterItWasToldToForget() {
        tokens.inExchangeFor(partners("a"));

        tokens.forget(partners("a"));

        assertThat(tokens.inExchangeFor(partners("a"))).isEqualTo("internal-2");
    }

    @Test
    void doesNotRememberAFailure() {
        exchanges.set(-1);
        assertThatIllegalStateException().isThrownBy(() -> tokens.inExchangeFor(partners("a")));

        assertThat(tokens.inExchangeFor(partners("a"))).isEqualTo("internal-1");
    }

    @Test
    void neverPrintsAToken() {
        assertThat(new InternalToken("secret", START)).asString().doesNotContain("secret");
    }

    private String next() {
        var number = exchanges.incrementAndGet();
        if (number <= 0) {
            throw new IllegalStateException("the realm is away");
        }
        return "internal-" + number;
    }

    private static Jwt partners(String value) {
        return Jwt.withTokenValue(value)
                .header("alg", "RS256")
                .subject("acme")
                .expiresAt(START.plus(Duration.ofHours(1)))
                .build();
    }
}
