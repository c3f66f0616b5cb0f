package io.entrepot.gateway.session;

import io.entrepot.foundation.security.TokenEndpointClient;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** Signing in at Keycloak with an authorization code: how it begins, and what becomes of its two ends. */
class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final SignInRequests requests;
    private final SessionProperties properties;
    private final Sessions sessions;
    private final Problems problems;

    SignIn(ClientRegistrationRepository clients, SessionProperties properties, Sessions sessions, Problems problems) {
        this.requests = new SignInRequests(clients, properties);
        this.properties = properties;
        this.sessions = sessions;
        this.problems = problems;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(TokenEndpointClient.patient());
        login.withObjectPostProcessor(new OutageOnBeginning())
                .loginPage(SessionPaths.SIGN_IN)
                .loginProcessingUrl(SessionPaths.SIGN_IN_RETURN)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes))
                .successHandler(this::succeeded)
                .failureHandler(this::failed);
    }

    /** The address is a path only, so that it leads nowhere else whatever the caller said of our host. */
    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        var session = request.getSession();
        session.setMaxInactiveInterval(Math.toIntExact(properties.idle().toSeconds()));
        RealmSession.of(person).ifPresent(realmSession -> sessions.follows(session, realmSession));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, SignInRequests.targetOf(request));
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.info("A sign-in failed: {}", inOneLine(failure.getMessage()));
        problems.write(ProblemType.UNAUTHENTICATED, "The sign-in failed. Begin again at /sign-in.", request, response);
    }

    /** What a browser brought along as the realm's words may be anybody's. */
    private static String inOneLine(@Nullable String words) {
        return String.valueOf(words).replaceAll("\\p{Cntrl}", " ");
    }

    /** By default a sign-in that cannot be noted is a failure of ours. */
    private static final class OutageOnBeginning
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler((request, response, failure) -> {
                throw new AuthenticationServiceException("a sign-in cannot begin", failure);
            });
            return filter;
        }
    }
}
