package io.entrepot.gateway.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.security.oauth2.jwt.Jwt;

/** Keeps the internal token of each partner's token: exchanged once, used until shortly before it expires. */
public class InternalTokens {

    private static final int MOST = 10_000;

    /** A token must still be valid when the last service on the way checks it. */
    private static final Duration RESERVE = Duration.ofSeconds(30);

    private final TokenExchange exchange;
    private final AsyncCache<String, InternalToken> tokens;

    InternalTokens(TokenExchange exchange, Executor executor, Clock clock) {
        this.exchange = exchange;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MOST)
                .executor(executor)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .expireAfter(Expiry.<String, InternalToken>creating((key, token) -> usable(token, clock)))
                .buildAsync();
    }

    /** The internal token for a partner's token; callers who ask at the same time share one exchange. */
    public String inExchangeFor(Jwt partnersToken) {
        var value = partnersToken.getTokenValue();
        try {
            return tokens.get(value, exchange::exchange).join().value();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** The internal token was refused, so that the next call exchanges anew. */
    public void forget(Jwt partnersToken) {
        tokens.synchronous().invalidate(partnersToken.getTokenValue());
    }

    private static Duration usable(InternalToken token, Clock clock) {
        var left = Duration.between(clock.instant(), token.expiresAt()).minus(RESERVE);
        return left.isPositive() ? left : Duration.ZERO;
    }
}
