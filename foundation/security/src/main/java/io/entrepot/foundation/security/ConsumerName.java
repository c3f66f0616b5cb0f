package io.entrepot.foundation.security;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * By which name a caller is known to limits, usage and the life of versions: the partner for whom it acts, else the program. No
 * program shares its name with a partner, so that neither is counted, shown or let on for the other.
 */
public final class ConsumerName {

    private static final String PARTNER = "partner";
    private static final String PROGRAM = "program:";

    private static final Pattern OF_PARTNER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    /** Under these names is counted what is nobody's. */
    private static final Set<String> OF_NOBODY = Set.of("anonymous", "internal", "overflow");

    private ConsumerName() {}

    public static String of(Jwt token) {
        var partner = token.getClaims().get(PARTNER);
        return partner == null ? ofProgram(token) : partner.toString();
    }

    /** The client that obtained the token, whoever it acts for. */
    public static String ofProgram(Jwt token) {
        return PROGRAM + token.getClaims().getOrDefault("azp", "unknown");
    }

    /** Whether the token names no partner, or one that can be told from programs and from nobody. */
    static boolean isUnmistakable(Jwt token) {
        var partner = token.getClaims().get(PARTNER);
        return partner == null
                || (partner instanceof String name && OF_PARTNER.matcher(name).matches() && !OF_NOBODY.contains(name));
    }
}
