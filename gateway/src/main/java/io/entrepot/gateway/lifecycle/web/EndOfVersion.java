package io.entrepot.gateway.lifecycle.web;

import io.entrepot.foundation.lifecycle.ApiVersion.BrownOut;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.foundation.security.CheckedToken;
import io.entrepot.foundation.security.ConsumerName;
import io.entrepot.foundation.web.DelaySeconds;
import io.entrepot.foundation.web.EndingFields;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.gateway.lifecycle.EndGuard;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Lets nobody call a version that has ended for the caller, or that is browned out just now. */
class EndOfVersion extends HttpFilter {

    private final VersionsAtPaths versions;
    private final EndGuard guard;
    private final Refusals refusals;
    private final Clock clock;

    EndOfVersion(VersionsAtPaths versions, EndGuard guard, Refusals refusals, Clock clock) {
        this.versions = versions;
        this.guard = guard;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
        var consumer = consumer();
        ending.version().sunsetFor(consumer).ifPresent(moment -> EndingFields.tellSunset(moment, response));
        if (guard.hasEnded(ending, consumer, now)) {
            refusals.ended(ending, request, response);
            return false;
        }
        var brownOut = ending.version().brownOutAt(now);
        if (brownOut.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds(now, brownOut.get()));
            refusals.write(ProblemType.VERSION_BROWNED_OUT, saying(brownOut.get()), ending, request, response);
        }
        return brownOut.isEmpty();
    }

    private static String saying(BrownOut brownOut) {
        return "This version ends soon and is switched off until " + brownOut.until()
                + ", so that its end surprises nobody.";
    }

    /** Who waits that long finds the version switched on. */
    private static String seconds(Instant now, BrownOut brownOut) {
        return Long.toString(DelaySeconds.of(Duration.between(now, brownOut.until())));
    }

    /** The consumer of the checked token; nobody when the call needs none. */
    private static @Nullable String consumer() {
        return CheckedToken.ofRequest().map(ConsumerName::of).orElse(null);
    }
}
