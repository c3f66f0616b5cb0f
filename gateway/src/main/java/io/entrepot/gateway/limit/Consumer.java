package io.entrepot.gateway.limit;

import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Whose calls are counted together.
 *
 * @param plan what the token says; empty when it says nothing
 */
record Consumer(String name, String plan) {

    /** The partner for whom the caller acts, else the program that calls. */
    static Consumer ofToken() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authentication) {
            return of(authentication.getToken());
        }
        throw new IllegalStateException("no token was checked for this request");
    }

    static Consumer of(Jwt token) {
        var partner = token.getClaimAsString("partner");
        var name = partner == null ? token.getClaimAsString("azp") : partner;
        return new Consumer(
                Objects.requireNonNullElse(name, "unknown"),
                Objects.requireNonNullElse(token.getClaimAsString("plan"), ""));
    }
}
