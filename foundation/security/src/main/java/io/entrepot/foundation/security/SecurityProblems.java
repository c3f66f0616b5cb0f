package io.entrepot.foundation.security;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers 401 and 403 as problems, with the challenge of RFC 6750 in WWW-Authenticate. */
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final AccessDeniedHandler refusal = new BearerTokenAccessDeniedHandler();
    private final Problems problems;

    SecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof AuthenticationServiceException) {
            unavailable(request, response);
            return;
        }
        challengeOf(request, response, exception);
        problems.write(ProblemType.UNAUTHENTICATED, "Send a valid access token for this API.", request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        try {
            refusal.handle(request, response, exception);
        } catch (jakarta.servlet.ServletException impossible) {
            throw new IllegalStateException(impossible);
        }
        problems.write(
                ProblemType.FORBIDDEN, "The token lacks the scope that this operation needs.", request, response);
    }

    private void challengeOf(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        try {
            challenge.commence(request, response, exception);
        } catch (jakarta.servlet.ServletException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key set cannot be had: that is our outage, not a wrong token. */
    private void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(ProblemType.BACKEND_UNAVAILABLE, "Tokens cannot be checked now; try again.", request, response);
    }
}
