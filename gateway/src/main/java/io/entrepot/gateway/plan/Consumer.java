package io.entrepot.gateway.plan;

import io.entrepot.foundation.security.CheckedToken;
import io.entrepot.gateway.identity.ConsumerName;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whose calls are counted together.
 *
 * @param plan what the token says; empty when it says nothing
 */
record Consumer(String name, String plan) {

    /** In tokens of people only: all of them come through one client, and must not use up one another's limits. */
    private static final String SESSION = "sid";

    /** The partner for whom the caller acts, else the person who has signed in, else the program that calls. */
    static Consumer ofToken() {
        return of(CheckedToken.required());
    }

    static Consumer of(Jwt token) {
        var name = isPerson(token) ? token.getSubject() : ConsumerName.of(token);
        return new Consumer(
                Objects.requireNonNullElse(name, "unknown"),
                Objects.requireNonNullElse(token.getClaimAsString("plan"), ""));
    }

    private static boolean isPerson(Jwt token) {
        return token.hasClaim(SESSION) && !token.hasClaim("partner");
    }
}
