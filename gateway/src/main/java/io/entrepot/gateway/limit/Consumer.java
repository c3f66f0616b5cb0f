package io.entrepot.gateway.limit;

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

    /** The partner for whom the caller acts, else the program that calls. */
    static Consumer ofToken() {
        return of(CheckedToken.required());
    }

    static Consumer of(Jwt token) {
        return new Consumer(ConsumerName.of(token), Objects.requireNonNullElse(token.getClaimAsString("plan"), ""));
    }
}
