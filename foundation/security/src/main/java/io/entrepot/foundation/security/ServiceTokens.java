package io.entrepot.foundation.security;

import io.entrepot.foundation.backend.TransientBackendException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/** Obtains and keeps the token with which this service calls others (client credentials). */
public final class ServiceTokens {

    private static final String REGISTRATION = "entrepot";

    private final String client;
    private final OAuth2AuthorizedClientManager clients;

    ServiceTokens(SecurityProperties properties) {
        this(
                Objects.requireNonNull(properties.client().id(), "entrepot.security.client.id is missing"),
                properties.client().secret(),
                properties.tokenUri());
    }

    private ServiceTokens(String client, @Nullable String secret, String tokenUri) {
        this.client = client;
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(client)
                .clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(tokenUri)
                .build());
        var known = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        known.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(grant -> grant.accessTokenResponseClient(patient()))
                .build());
        this.clients = known;
    }

    private static RestClientClientCredentialsTokenResponseClient patient() {
        var client = new RestClientClientCredentialsTokenResponseClient();
        client.setRestClient(TokenEndpointClient.patient());
        return client;
    }

    /** The tokens of a second client, for a service that needs one with another purpose. */
    public static ServiceTokens of(String client, @Nullable String secret, String tokenUri) {
        return new ServiceTokens(client, secret, tokenUri);
    }

    /** A token that is valid now. */
    public String current() {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                .principal(client)
                .build();
        try {
            return Objects.requireNonNull(clients.authorize(request))
                    .getAccessToken()
                    .getTokenValue();
        } catch (OAuth2AuthorizationException refused) {
            throw TransientBackendException.unreachable("keycloak", refused);
        }
    }

    /** Puts the token on every call of a client. */
    public ClientHttpRequestInterceptor interceptor() {
        return (request, body, execution) -> {
            request.getHeaders().set(HttpHeaders.AUTHORIZATION, "Bearer " + current());
            return execution.execute(request, body);
        };
    }
}
