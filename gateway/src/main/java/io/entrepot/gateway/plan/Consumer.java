package io.entrepot.gateway.plan;

import io.entrepot.foundation.security.CheckedToken;
import io.entrepot.foundation.security.ConsumerName;
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

    private static final String PERSON = "person:";
    private static final String SERVICE = "service:";

    /** The partner for whom the caller acts, else the person who has signed in, else the program that calls. */
    static Consumer ofToken() {
        return of(CheckedToken.required());
    }

    static Consumer of(Jwt token) {
        var name = isPerson(token) ? PERSON + token.getSubject() : ConsumerName.of(token);
        return new Consumer(name, Objects.requireNonNullElse(token.getClaimAsString("plan"), ""));
    }

    /** Whoever sends webhooks to a service; they prove themselves to it and not here. */
    static Consumer ofWebhooks(String service, String plan) {
        return new Consumer(SERVICE + service, plan);
    }

    private static boolean isPerson(Jwt token) {
        return token.hasClaim(SESSION) && !token.hasClaim("partner");
    }
}
