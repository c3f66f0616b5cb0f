package io.entrepot.gateway.session;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/** The cookie of a session: out of reach of scripts and other sites, and over https bound to exactly this host (RFC 6265bis). */
public class SessionCookie implements ServletContextInitializer {

    public static final String PATH = "/";
    public static final String SAME_SITE = "Lax";

    private final boolean secure;

    SessionCookie(URI address) {
        this.secure = "https".equals(address.getScheme());
    }

    public String name() {
        return secure ? "__Host-session" : "session";
    }

    public boolean isSecure() {
        return secure;
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        var cookie = context.getSessionCookieConfig();
        cookie.setName(name());
        cookie.setPath(PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", SAME_SITE);
    }
}
