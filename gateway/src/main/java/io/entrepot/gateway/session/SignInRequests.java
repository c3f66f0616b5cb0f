package io.entrepot.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Begins a sign-in with PKCE, and notes where the person wanted to go. */
class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private static final String TARGET = SignInRequests.class.getName() + ".target";

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final SessionProperties properties;

    SignInRequests(ClientRegistrationRepository clients, SessionProperties properties) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.properties = properties;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod()) || !SessionPaths.SIGN_IN.equals(request.getRequestURI())) {
            return null;
        }
        var session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval(
                    Math.toIntExact(properties.unfinished().toSeconds()));
        }
        session.setAttribute(TARGET, LocalPath.of(request.getParameter("to")).value());
        return requests.resolve(request, SessionConfiguration.REGISTRATION);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return requests.resolve(request, registration);
    }

    /** Where the person who has just signed in wanted to go. */
    static String targetOf(HttpServletRequest request) {
        var session = request.getSession();
        var target = LocalPath.of((String) session.getAttribute(TARGET));
        session.removeAttribute(TARGET);
        return target.value();
    }
}
