package io.entrepot.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Which calls are those of a person with a browser, or about one; whoever sends a token is a program, whatever cookie comes along. */
final class SessionPaths {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_IN_RETURN = "/sign-in/return";
    static final String SIGN_OUT = "/sign-out";
    static final String SESSION = "/session";

    /** Where Keycloak says that a session of its own is over; the library's path. */
    static final String REALM_SIGN_OUT = "/logout/connect/back-channel/" + SessionConfiguration.REGISTRATION;

    private static final Set<String> ALL = Set.of(SIGN_IN, SIGN_IN_RETURN, SIGN_OUT, SESSION, REALM_SIGN_OUT);

    private SessionPaths() {}

    static boolean isOfAPerson(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (ALL.contains(request.getRequestURI()) || request.isRequestedSessionIdFromCookie());
    }
}
