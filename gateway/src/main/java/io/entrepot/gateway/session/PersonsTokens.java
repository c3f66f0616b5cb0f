package io.entrepot.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
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

    private final OAuth2AuthorizedClientManager clients;
    private final Sessions sessions;
    private final Clock clock;

    PersonsTokens(OAuth2AuthorizedClientManager clients, Sessions sessions, Clock clock) {
        this.clients = clients;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A token that is valid now; a session that Keycloak has ended is over here, too. */
    String current(OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) {
            throw new CredentialsExpiredException("the session is over");
        }
        try {
            return session.getAttribute(Sessions.TOKENS) instanceof KeptTokens known && known.isGoodAt(clock.instant())
                    ? known.access()
                    : sessions.alone(session, () -> renewed(person, session, request, response));
        } catch (IllegalStateException over) { // so says the server of a session that another call has ended meanwhile
            throw new CredentialsExpiredException("the session is over", over);
        }
    }

    private String renewed(
            OAuth2AuthenticationToken person,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var token = authorized(person, request, response);
            RealmSession.of(person).ifPresent(realmSession -> sessions.follows(session, realmSession));
            return token;
        } catch (OAuth2AuthorizationException refused) {
            throw isEnd(refused) ? ended(session, refused) : new AuthenticationServiceException("keycloak", refused);
        }
    }

    private String authorized(
            OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
        var wanted = OAuth2AuthorizeRequest.withClientRegistrationId(person.getAuthorizedClientRegistrationId())
                .principal(person)
                .attribute(HttpServletRequest.class.getName(), request)
                .attribute(HttpServletResponse.class.getName(), response)
                .build();
        var client = clients.authorize(wanted);
        if (client == null) { // whoever was before us has ended the session
            throw new CredentialsExpiredException("the session is over");
        }
        return client.getAccessToken().getTokenValue();
    }

    private static boolean isEnd(OAuth2AuthorizationException refused) {
        var code = refused.getError().getErrorCode();
        return code.equals(OAuth2ErrorCodes.INVALID_GRANT) || code.equals("client_authorization_required");
    }

    private static CredentialsExpiredException ended(HttpSession session, OAuth2AuthorizationException refused) {
        session.invalidate();
        return new CredentialsExpiredException("the session is over", refused);
    }
}
