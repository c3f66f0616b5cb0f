package io.entrepot.gateway.usage;

import io.entrepot.canonical.usage.StatusClass;
import io.entrepot.foundation.security.ConsumerName;
import io.entrepot.foundation.usage.Tally;
import io.entrepot.gateway.lifecycle.EndedCall;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** Counts every call once its answer is known, whoever answered. */
class UsageFilter extends HttpFilter {

    private static final String ANONYMOUS = "anonymous";
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    private static final String CONTEXT = RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME;

    private final Tally<CountedCall> tally;
    private final NamedOperations operations;
    private final Clock clock;

    UsageFilter(Tally<CountedCall> tally, NamedOperations operations, Clock clock) {
        this.tally = tally;
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isProbe(request)) {
            chain.doFilter(request, response);
            return;
        }
        var status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            count(request, status);
        }
    }

    /** Probes are no calls. */
    private static boolean isProbe(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    void count(HttpServletRequest request, int status) {
        tally.count(new CountedCall(
                consumer(request),
                operations.calledBy(request),
                EndedCall.isMarked(request) ? StatusClass.ENDED : StatusClass.of(status),
                Math.floorDiv(clock.millis(), DAY_MILLIS)));
    }

    /** The security chain has cleared its own memory by now, but leaves what it found with the request. */
    static String consumer(HttpServletRequest request) {
        return request.getAttribute(CONTEXT) instanceof SecurityContext context
                        && context.getAuthentication() instanceof JwtAuthenticationToken authentication
                ? ConsumerName.of(authentication.getToken())
                : ANONYMOUS;
    }
}
