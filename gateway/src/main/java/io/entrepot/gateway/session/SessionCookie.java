package io.entrepot.gateway.session;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/** The cookie of a session: out of reach of scripts and other sites, and over https bound to exactly this host (RFC 6265bis). */
class SessionCookie implements ServletContextInitializer {

    private final boolean secure;

    SessionCookie(URI address) {
        this.secure = "https".equals(address.getScheme());
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        var cookie = context.getSessionCookieConfig();
        cookie.setName(secure ? "__Host-session" : "session");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
    }
}
