package io.entrepot.gateway.session;

import io.entrepot.foundation.security.SecurityProperties;
import io.entrepot.foundation.security.ServiceAccess;
import io.entrepot.foundation.security.TokenEndpointClient;
import io.entrepot.foundation.web.Problems;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Lets people sign in where the settings name the realm's client for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${entrepot.sessions.client-secret:}'.isBlank()")
class SessionConfiguration {

    static final String REGISTRATION = "screens";

    private static final String NOT_SHARED = "'${entrepot.limits.redis.url:}'.isBlank()";

    @Bean
    ClientRegistrationRepository screens(
            SessionProperties properties,
            SecurityProperties security,
            @Value("${entrepot.catalog.address}") URI address) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address + SessionPaths.SIGN_IN_RETURN)
                .scope(OidcScopes.OPENID)
                .issuerUri(security.issuer().toString())
                .authorizationUri(security.issuer() + "/protocol/openid-connect/auth")
                .tokenUri(properties.tokenUrl() + "/protocol/openid-connect/token")
                .jwkSetUri(security.jwksUri())
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", security.issuer() + "/protocol/openid-connect/logout"))
                .userNameAttributeName("preferred_username")
                .build());
    }

    /** In memory, unless they are shared. */
    @Bean
    @ConditionalOnExpression(NOT_SHARED)
    Sessions sessionsHere(SessionProperties properties) {
        return new SessionsHere(properties.memory());
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensInSession(Sessions sessions, ClientRegistrationRepository screens) {
        return new TokensInSession(sessions, screens);
    }

    @Bean
    OAuth2AuthorizedClientManager renewal(
            ClientRegistrationRepository screens, OAuth2AuthorizedClientRepository tokensInSession, Clock clock) {
        var refresh = new RestClientRefreshTokenTokenResponseClient();
        refresh.setRestClient(TokenEndpointClient.patient());
        var manager = new DefaultOAuth2AuthorizedClientManager(screens, tokensInSession);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(grant -> grant.accessTokenResponseClient(refresh).clock(clock))
                .build());
        return manager;
    }

    @Bean
    SignIn signIn(
            ClientRegistrationRepository screens, SessionProperties properties, Sessions sessions, Problems problems) {
        return new SignIn(screens, properties, sessions, problems);
    }

    @Bean
    PersonsTokens personsTokens(OAuth2AuthorizedClientManager renewal, Sessions sessions, Clock clock) {
        return new PersonsTokens(renewal, sessions, clock);
    }

    @Bean
    SessionCookie sessionCookie(@Value("${entrepot.catalog.address}") URI address) {
        return new SessionCookie(address);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> sessionRoutes(Clock clock) {
        return new SessionRoutes(clock).router();
    }

    /** Keycloak ends its own session, too, and sends the person back to our start page. */
    @Bean
    LogoutSuccessHandler signedOut(
            ClientRegistrationRepository screens, @Value("${entrepot.catalog.address}") URI address) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(screens);
        handler.setPostLogoutRedirectUri(address + "/");
        return handler;
    }

    @Bean
    SessionProblems sessionProblems(
            Problems problems,
            @Qualifier("securityProblems") AuthenticationEntryPoint challenges,
            @Qualifier("securityProblems") AccessDeniedHandler denials) {
        return new SessionProblems(problems, challenges, denials);
    }

    /** Before the chain of calls with tokens, which takes all that this one leaves. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain people(
            HttpSecurity http,
            ServiceAccess access,
            SignIn signIn,
            Sessions sessions,
            SessionProblems problems,
            Problems outages,
            PersonsTokens tokens,
            JwtDecoder decoder,
            LogoutSuccessHandler signedOut)
            throws Exception {
        http.addFilterBefore(new SessionOutages(outages), DisableEncodeUrlFilter.class);
        sessions.filter().ifPresent(shared -> http.addFilterBefore(shared, DisableEncodeUrlFilter.class));
        return http.securityMatcher(SessionPaths::isOfAPerson)
                .authorizeHttpRequests(registry -> {
                    registry.requestMatchers(SessionPaths.SESSION, SessionPaths.SIGN_OUT)
                            .authenticated();
                    access.define(registry);
                })
                .oauth2Login(signIn::configure)
                .oidcLogout(realm -> realm.oidcSessionRegistry(new UnusedRegistry())
                        .backChannel(end -> end.logoutHandler(new RealmSignOut(sessions))))
                .logout(end -> end.logoutUrl(SessionPaths.SIGN_OUT).logoutSuccessHandler(signedOut))
                .csrf(CsrfConfigurer::spa)
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new TokenOfSession(tokens, decoder), AuthorizationFilter.class)
                .build();
    }
}
