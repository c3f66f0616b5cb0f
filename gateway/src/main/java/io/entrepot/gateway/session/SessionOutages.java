package io.entrepot.gateway.session;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells a person that the store of sessions or the realm is away, where nothing behind it would. */
class SessionOutages extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SessionOutages.class);
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Problems problems;

    SessionOutages(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | AuthenticationServiceException away) {
            if (response.isCommitted()) {
                throw away;
            }
            response.reset();
            if (away.getCause() instanceof IllegalArgumentException) { // the library's, for a token without its claims
                problems.write(ProblemType.MALFORMED_REQUEST, "The token is none of this kind.", request, response);
            } else {
                unavailable(away, request, response);
            }
        }
    }

    private void unavailable(RuntimeException away, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn(
                "{} {}: sessions cannot be reached: {}", request.getMethod(), request.getRequestURI(), away.toString());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WAIT.toSeconds()));
        problems.write(ProblemType.BACKEND_UNAVAILABLE, "Sessions cannot be read now; try again.", request, response);
    }
}
