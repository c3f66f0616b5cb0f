package io.entrepot.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * The tokens of a session, and nothing of the client for which they were issued: its secret belongs in no store, and one
 * that is changed counts for the sessions that there are.
 */
public record KeptTokens(
        String access,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String refresh) {

    /** As early as the library renews by itself. */
    private static final Duration EARLY = Duration.ofSeconds(60);

    static KeptTokens of(OAuth2AuthorizedClient client) {
        var access = client.getAccessToken();
        var refresh = client.getRefreshToken();
        return new KeptTokens(
                access.getTokenValue(),
                Objects.requireNonNull(access.getIssuedAt(), "a token of the realm has a beginning"),
                Objects.requireNonNull(access.getExpiresAt(), "a token of the realm has an end"),
                refresh == null ? null : refresh.getTokenValue());
    }

    OAuth2AuthorizedClient of(ClientRegistration client, String person) {
        return new OAuth2AuthorizedClient(
                client,
                person,
                new OAuth2AccessToken(TokenType.BEARER, access, issuedAt, expiresAt),
                refresh == null ? null : new OAuth2RefreshToken(refresh, issuedAt));
    }

    boolean isGoodAt(Instant time) {
        return time.isBefore(expiresAt.minus(EARLY));
    }
}
