package io.entrepot.storefrontshopify.backend.shopify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/** Holds the access token in memory only; it lives a day and cannot be refreshed, so another one is fetched in time. */
final class Tokens {

    private static final Duration EARLY = Duration.ofMinutes(5);

    private final ShopifyApi api;
    private final ShopifyProperties properties;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private @Nullable Token token;

    Tokens(ShopifyApi api, ShopifyProperties properties, Clock clock) {
        this.api = api;
        this.properties = properties;
        this.clock = clock;
    }

    private record Token(String access, Instant until) {}

    /** A token that should be accepted. */
    String current() {
        fetching.lock();
        try {
            var known = token;
            return known != null && clock.instant().isBefore(known.until()) ? known.access() : fetch();
        } finally {
            fetching.unlock();
        }
    }

    /** Another token than this one, which was refused. */
    String insteadOf(String refused) {
        fetching.lock();
        try {
            var known = token;
            return known == null || known.access().equals(refused) ? fetch() : known.access();
        } finally {
            fetching.unlock();
        }
    }

    private String fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.clientSecret());
        var answer = api.token(form);
        var life = Duration.ofSeconds(answer.expiresIn());
        var early = life.dividedBy(10).compareTo(EARLY) < 0 ? life.dividedBy(10) : EARLY;
        token = new Token(answer.accessToken(), clock.instant().plus(life).minus(early));
        return answer.accessToken();
    }
}
