package io.entrepot.gateway.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who has signed in.
 *
 * @param partner the partner for whom the person works, where there is one
 * @param expiresAt when the session ends if nothing is called until then
 */
record Person(String name, List<String> roles, @Nullable String partner, Instant expiresAt) {

    static Person of(Jwt token, Instant expiresAt) {
        var name = token.getClaimAsString("preferred_username");
        var roles = token.getClaimAsStringList("roles");
        return new Person(
                name == null ? Objects.requireNonNull(token.getSubject(), "a token has a subject") : name,
                roles == null ? List.of() : roles.stream().sorted().toList(),
                token.getClaimAsString("partner"),
                expiresAt);
    }
}
