package io.entrepot.gateway.session;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The name of a person's session at the realm, as the identity token tells it. */
final class RealmSession {

    private static final String CLAIM = "sid";

    private RealmSession() {}

    static Optional<String> of(Authentication person) {
        return person.getPrincipal() instanceof OidcUser user
                ? Optional.ofNullable(user.getClaimAsString(CLAIM))
                : Optional.empty();
    }
}
