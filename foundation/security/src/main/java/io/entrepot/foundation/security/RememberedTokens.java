package io.entrepot.foundation.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token once and remembers it for a moment: a caller sends the same one with every call, and a signature is the
 * dearest part of a call. What is refused is checked each time. A key that the realm withdraws is trusted that moment longer.
 */
final class RememberedTokens implements JwtDecoder {

    private static final int MOST = 10_000;

    private final JwtDecoder checking;
    private final Cache<String, Jwt> known;

    RememberedTokens(JwtDecoder checking, Duration moment, Clock clock) {
        this.checking = checking;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .expireAfter(Expiry.<String, Jwt>creating((key, token) -> untilChecked(token, moment, clock)))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        return known.get(token, checking::decode);
    }

    private static Duration untilChecked(Jwt token, Duration moment, Clock clock) {
        var left = Duration.between(clock.instant(), Objects.requireNonNull(token.getExpiresAt()));
        if (left.isNegative()) {
            return Duration.ZERO; // it counts by the tolerance for clocks only
        }
        return left.compareTo(moment) < 0 ? left : moment;
    }
}
