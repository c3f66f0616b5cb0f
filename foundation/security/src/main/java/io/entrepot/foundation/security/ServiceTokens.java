package io.entrepot.foundation.security;

import io.entrepot.foundation.backend.TransientBackendException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/**
 * Obtains and keeps the token with which this service calls others (client credentials). All who need one at the same time
 * share one question to the realm; it is asked well before the token ends, and meanwhile calls go on with the present one.
 */
public final class ServiceTokens {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceTokens.class);

    /** So long before its end a new one is asked for: as long as the realm may be away without anybody noticing. */
    private static final Duration EARLY = Duration.ofSeconds(60);

    /** A realm that failed is not asked by every call. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A token must still be valid when the service that is called checks it. */
    private static final Duration RESERVE = Duration.ofSeconds(5);

    private final ClientRegistration client;
    private final RestClientClientCredentialsTokenResponseClient realm =
            new RestClientClientCredentialsTokenResponseClient();
    private final Clock clock;

    private volatile Kept kept = new Kept("", Instant.EPOCH);
    private volatile Instant due = Instant.EPOCH;
    private CompletableFuture<Kept> asked = CompletableFuture.completedFuture(kept);

    ServiceTokens(SecurityProperties properties, Clock clock) {
        this(
                Objects.requireNonNull(properties.client().id(), "entrepot.security.client.id is missing"),
                properties.client().secret(),
                properties.tokenUri(),
                clock);
    }

    private ServiceTokens(String client, @Nullable String secret, String tokenUri, Clock clock) {
        this.client = ClientRegistration.withRegistrationId("entrepot")
                .clientId(client)
                .clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(tokenUri)
                .build();
        this.realm.setRestClient(TokenEndpointClient.patient());
        this.clock = clock;
    }

    /** The tokens of a second client, for a service that needs one with another purpose. */
    public static ServiceTokens of(String client, @Nullable String secret, String tokenUri, Clock clock) {
        return new ServiceTokens(client, secret, tokenUri, clock);
    }

    private record Kept(String value, Instant end) {}

    /** A token that is valid now. */
    public String current() {
        var present = kept;
        var lasts = clock.instant().plus(RESERVE).isBefore(present.end());
        if (lasts && !isDue()) {
            return present.value();
        }
        var next = next();
        return lasts ? present.value() : valueOf(next);
    }

    /** Puts the token on every call of a client. */
    public ClientHttpRequestInterceptor interceptor() {
        return (request, body, execution) -> {
            request.getHeaders().set(HttpHeaders.AUTHORIZATION, "Bearer " + current());
            return execution.execute(request, body);
        };
    }

    private boolean isDue() {
        return !clock.instant().isBefore(due);
    }

    /** The answer to the question that is under way, else to a new one where it is time for that, else to the last. */
    private synchronized CompletableFuture<Kept> next() {
        if (asked.isDone() && isDue()) {
            asked = CompletableFuture.supplyAsync(this::obtained, Thread::startVirtualThread);
        }
        return asked;
    }

    private Kept obtained() {
        var now = clock.instant();
        try {
            var token = realm.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(client))
                    .getAccessToken();
            var life = Duration.between(
                    Objects.requireNonNull(token.getIssuedAt()), Objects.requireNonNull(token.getExpiresAt()));
            kept = new Kept(token.getTokenValue(), now.plus(life));
            due = now.plus(life).minus(earlyOf(life));
            return kept;
        } catch (OAuth2AuthorizationException refused) {
            due = now.plus(PAUSE);
            LOG.warn("The realm gave no token to {}: {}", client.getClientId(), refused.getMessage());
            throw TransientBackendException.unreachable("keycloak", refused);
        }
    }

    /** Of a short life half. */
    private static Duration earlyOf(Duration life) {
        var half = life.dividedBy(2);
        return half.compareTo(EARLY) < 0 ? half : EARLY;
    }

    private static String valueOf(CompletableFuture<Kept> next) {
        try {
            return next.join().value();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
