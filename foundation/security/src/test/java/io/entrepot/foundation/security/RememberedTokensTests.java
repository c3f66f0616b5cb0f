package io.entrepot.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A token is checked once and believed for a moment, never beyond its end. */
class RememberedTokensTests {

    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final HandClock clock = new HandClock();
    private final List<String> checked = new ArrayList<>();
    private final JwtDecoder tokens = new RememberedTokens(this::check, MOMENT, clock);

    @Test
    void checksATokenOnceInAMoment() {
        tokens.decode("long");
        clock.now = START.plusSeconds(29);
        assertThat(tokens.decode("long").getTokenValue()).isEqualTo("long");

        assertThat(checked).containsExactly("long");
    }

    @Test
    void checksItAgainAfterTheMoment() {
        tokens.decode("long");
        clock.now = START.plusSeconds(31);
        tokens.decode("long");

        assertThat(checked).containsExactly("long", "long");
    }

    @Test
    void believesNothingBeyondItsEnd() {
        tokens.decode("short");
        clock.now = START.plusSeconds(11);
        tokens.decode("short");

        assertThat(checked).containsExactly("short", "short");
    }

    @Test
    void checksWhatIsRefusedEachTime() {
        for (int time = 0; time < 2; time++) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("bad"));
        }

        assertThat(checked).containsExactly("bad", "bad");
    }

    @Test
    void takesNoTokenForAnother() {
        tokens.decode("long");
        tokens.decode("longer");

        assertThat(checked).containsExactly("long", "longer");
    }

    private Jwt check(String token) {
        checked.add(token);
        if (token.equals("bad")) {
            throw new BadJwtException("bad");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .claim("sub", "someone")
                .expiresAt(START.plusSeconds(token.equals("short") ? 10 : 3600))
                .build();
    }

    /** A clock that a test moves by hand. */
    private static final class HandClock extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
