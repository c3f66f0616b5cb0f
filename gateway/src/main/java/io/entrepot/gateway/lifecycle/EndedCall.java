package io.entrepot.gateway.lifecycle;

import jakarta.servlet.http.HttpServletRequest;

/** Marks a call that was refused because its version has ended for the caller: such a call is no use of the version. */
public final class EndedCall {

    private static final String ATTRIBUTE = EndedCall.class.getName();

    private EndedCall() {}

    public static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    public static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
