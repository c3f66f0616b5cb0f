package io.entrepot.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * The access token of a person's session. One call at a time renews it: Keycloak takes a refresh token once, and ends the
 * session of whoever sends it again.
 */
class PersonsTokens {

    private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

    private final OAuth2AuthorizedClientManager clients;
    private final Cache<String, ReentrantLock> renewing =
            Caffeine.newBuilder().expireAfterAccess(LONGEST_CALL).build();

    PersonsTokens(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** A token that is valid now; a session that Keycloak has ended is over here, too. */
    String current(OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) {
            throw new CredentialsExpiredException("the session is over");
        }
        var lock = renewing.get(session.getId(), id -> new ReentrantLock());
        lock.lock();
        try {
            return authorized(person, request, response);
        } catch (OAuth2AuthorizationException refused) {
            throw isEnd(refused) ? ended(session, refused) : new AuthenticationServiceException("keycloak", refused);
        } finally {
            lock.unlock();
        }
    }

    private String authorized(
            OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
        var wanted = OAuth2AuthorizeRequest.withClientRegistrationId(person.getAuthorizedClientRegistrationId())
                .principal(person)
                .attribute(HttpServletRequest.class.getName(), request)
                .attribute(HttpServletResponse.class.getName(), response)
                .build();
        return Objects.requireNonNull(clients.authorize(wanted))
                .getAccessToken()
                .getTokenValue();
    }

    private static boolean isEnd(OAuth2AuthorizationException refused) {
        var code = refused.getError().getErrorCode();
        return code.equals(OAuth2ErrorCodes.INVALID_GRANT) || code.equals("client_authorization_required");
    }

    private static CredentialsExpiredException ended(
            jakarta.servlet.http.HttpSession session, OAuth2AuthorizationException refused) {
        session.invalidate();
        return new CredentialsExpiredException("the session is over", refused);
    }
}
