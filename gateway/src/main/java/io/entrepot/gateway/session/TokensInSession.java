package io.entrepot.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Keeps tokens in the session, so that two sessions of a person do not share them. */
class TokensInSession implements OAuth2AuthorizedClientRepository {

    private final Sessions sessions;
    private final ClientRegistrationRepository clients;

    TokensInSession(Sessions sessions, ClientRegistrationRepository clients) {
        this.sessions = sessions;
        this.clients = clients;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the library's own; there is one type only
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request) {
        var session = request.getSession(false);
        var client = clients.findByRegistrationId(registration);
        return session == null || client == null
                ? null
                : (T) sessions.current(session)
                        .map(tokens -> tokens.of(client, person.getName()))
                        .orElse(null);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.keep(request.getSession(), KeptTokens.of(client));
    }

    /** Tokens that the realm no longer renews end with their session. */
    @Override
    public void removeAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
}
