package io.entrepot.gateway.lifecycle.web;

import io.entrepot.foundation.security.CheckedToken;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import io.entrepot.gateway.identity.ConsumerName;
import io.entrepot.gateway.lifecycle.ApiVersion.BrownOut;
import io.entrepot.gateway.lifecycle.EndedCall;
import io.entrepot.gateway.lifecycle.PublishedVersion;
import io.entrepot.gateway.lifecycle.State;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody call a version that is retired, that has ended for the caller, or that is browned out just now. */
class EndOfVersion extends OncePerRequestFilter {

    private final VersionsAtPaths versions;
    private final Problems problems;
    private final Clock clock;

    EndOfVersion(VersionsAtPaths versions, Problems problems, Clock clock) {
        this.versions = versions;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var ending =
                versions.calledBy(request).filter(version -> version.state().isEnding());
        if (ending.isEmpty() || isOpen(ending.get(), request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Whether the version still answers this caller; where not, the answer is written. */
    private boolean isOpen(PublishedVersion ending, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var now = clock.instant();
        var sunset = ending.version().sunsetFor(consumer());
        sunset.ifPresent(moment -> response.setHeader(EndingHeaders.SUNSET, FieldDates.imfFixdate(moment)));
        if (ending.state() == State.RETIRED
                || sunset.filter(end -> !now.isBefore(end)).isPresent()) {
            EndedCall.mark(request);
            refuse(ProblemType.VERSION_RETIRED, "This version has ended.", ending, request, response);
            return false;
        }
        var brownOut = ending.version().brownOutAt(now);
        if (brownOut.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds(now, brownOut.get()));
            refuse(ProblemType.VERSION_BROWNED_OUT, saying(brownOut.get()), ending, request, response);
        }
        return brownOut.isEmpty();
    }

    private void refuse(
            ProblemType type,
            String what,
            PublishedVersion ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var successor = ending.successor().map(PublishedVersion::path);
        var detail =
                what + successor.map(path -> " Its successor is " + path + ".").orElse("");
        var members = successor
                .<Map<String, Object>>map(path -> Map.of("successor", path))
                .orElse(Map.of());
        problems.write(type, detail, members, request, response);
    }

    private static String saying(BrownOut brownOut) {
        return "This version ends soon and is switched off until " + brownOut.until()
                + ", so that its end surprises nobody.";
    }

    /** Rounded up: who waits that long finds the version switched on. */
    private static String seconds(Instant now, BrownOut brownOut) {
        return Long.toString(
                Duration.between(now, brownOut.until()).plusNanos(999_999_999).toSeconds());
    }

    /** The consumer of the checked token; nobody when the call needs none. */
    private static @Nullable String consumer() {
        return CheckedToken.ofRequest().map(ConsumerName::of).orElse(null);
    }
}
