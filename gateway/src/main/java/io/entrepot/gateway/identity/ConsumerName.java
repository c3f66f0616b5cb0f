package io.entrepot.gateway.identity;

import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/** By which name a caller is known to limits, usage and the life of versions: the partner for whom it acts, else the program. */
public final class ConsumerName {

    private ConsumerName() {}

    public static String of(Jwt token) {
        var claims = token.getClaims();
        var partner = claims.get("partner");
        var name = partner == null ? claims.get("azp") : partner;
        return Objects.toString(name, "unknown");
    }
}
