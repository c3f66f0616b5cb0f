package io.entrepot.foundation.security;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which tokens a service accepts and how it obtains its own.
 *
 * @param issuer the realm's address, compared with the claim {@code iss}
 * @param audience the audience of this layer; a token without it is refused
 * @param clockSkew how far the clocks of Keycloak and this service may differ
 * @param remember how long a token that was checked is not checked again; zero checks each time
 * @param proofs what is asked of callers whose tokens are bound to a key
 */
@Validated
@ConfigurationProperties("entrepot.security")
public record SecurityProperties(
        URI issuer,
        @NotBlank String audience,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("30s") Duration remember,
        @DefaultValue Client client,
        @DefaultValue Proofs proofs) {

    /**
     * The service's own Keycloak client.
     *
     * @param groups the HTTP service groups that are called with a token; no other group ever gets one
     */
    public record Client(
            @Nullable String id,
            @Nullable String secret,
            @DefaultValue Set<String> groups) {}

    /**
     * Tokens that are bound to a key (DPoP).
     *
     * @param accepted whether such tokens are taken at all
     * @param window how far the time of a proof may be from ours, either way
     */
    public record Proofs(
            @DefaultValue("false") boolean accepted,
            @DefaultValue("30s") Duration window) {}

    public String jwksUri() {
        return issuer + "/protocol/openid-connect/certs";
    }

    public String tokenUri() {
        return issuer + "/protocol/openid-connect/token";
    }
}
