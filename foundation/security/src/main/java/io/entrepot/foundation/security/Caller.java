package io.entrepot.foundation.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as the checked token says.
 *
 * @param client the Keycloak client that obtained the token (claim {@code azp})
 * @param partner the partner for whom it acts, where it acts for one
 * @param plan the partner's plan
 */
public record Caller(
        String client, @Nullable String partner, @Nullable String plan, Set<String> scopes) {

    static Caller of(Jwt token) {
        return new Caller(
                text(token, "azp", token.getSubject()),
                token.getClaimAsString("partner"),
                token.getClaimAsString("plan"),
                Set.of(text(token, "scope", "").split(" ")));
    }

    private static String text(Jwt token, String claim, @Nullable String otherwise) {
        var value = token.getClaimAsString(claim);
        return value != null ? value : String.valueOf(otherwise);
    }
}
