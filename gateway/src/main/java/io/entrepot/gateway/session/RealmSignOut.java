package io.entrepot.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Ends sessions here whose session at the realm was ended, as a logout token says (OpenID Connect Back-Channel Logout 1.0). */
class RealmSignOut implements LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RealmSignOut.class);

    private final Sessions sessions;

    RealmSignOut(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication checked) {
        var token = (OidcLogoutToken)
                Objects.requireNonNull(Objects.requireNonNull(checked).getPrincipal());
        var ended = token.getSessionId();
        if (ended == null) { // the realm's client says that it must be named
            LOG.warn("The realm ended sessions of a person without naming one; they end when their tokens are renewed");
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return;
        }
        sessions.endAll(ended);
        LOG.debug("The realm ended a session");
    }
}
