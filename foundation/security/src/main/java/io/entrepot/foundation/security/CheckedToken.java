package io.entrepot.foundation.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The token that was checked for the request in work. */
public final class CheckedToken {

    private CheckedToken() {}

    /** Empty where the operation needs none. */
    public static Optional<Jwt> ofRequest() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authentication
                ? Optional.of(authentication.getToken())
                : Optional.empty();
    }

    /** For operations that nobody reaches without one. */
    public static Jwt required() {
        return ofRequest().orElseThrow(() -> new IllegalStateException("no token was checked for this request"));
    }
}
