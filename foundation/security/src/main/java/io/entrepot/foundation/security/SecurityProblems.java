package io.entrepot.foundation.security;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.DPoPAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers 401 and 403 as problems, with the challenges of RFC 6750 and RFC 9449 in WWW-Authenticate. */
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Within it the keys may have been asked for again. */
    private static final String SECONDS_TO_WAIT = "5";

    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final AuthenticationEntryPoint challengeOfProof = new DPoPAuthenticationEntryPoint();
    private final AccessDeniedHandler refusal = new BearerTokenAccessDeniedHandler();
    private final Problems problems;
    private final boolean takesProofs;

    SecurityProblems(Problems problems, boolean takesProofs) {
        this.problems = problems;
        this.takesProofs = takesProofs;
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
        } catch (ServletException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (isWithProof(request)) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    response.getHeader(HttpHeaders.WWW_AUTHENTICATE).replaceFirst("^Bearer", "DPoP"));
        }
        problems.write(
                ProblemType.FORBIDDEN, "The token lacks the scope that this operation needs.", request, response);
    }

    private void challengeOf(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        try {
            if (!isWithProof(request)) {
                challenge.commence(request, response, exception);
            }
            if (takesProofs) {
                challengeOfProof.commence(request, response, isWithProof(request) ? exception : withoutProof());
            }
        } catch (ServletException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Tells only that proofs are taken, too, and by which algorithms. */
    private static AuthenticationException withoutProof() {
        return new InsufficientAuthenticationException("no proof");
    }

    private boolean isWithProof(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return takesProofs && authorization != null && authorization.regionMatches(true, 0, "DPoP", 0, 4);
    }

    /** The key set cannot be had: that is our outage, not a wrong token. */
    private void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        problems.write(ProblemType.BACKEND_UNAVAILABLE, "Tokens cannot be checked now; try again.", request, response);
    }
}
