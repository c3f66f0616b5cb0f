package io.entrepot.gateway.passage;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.web.DelaySeconds;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Turns every failure of the passage into problem details, without the words of what failed. */
public class ProblemAnswers implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

    private final Problems problems;

    public ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (ProblemException refused) {
            return refused(refused, request);
        } catch (TransientBackendException fault) {
            LOG.atLevel(
                            fault.retryAfter().isPresent()
                                    ? Level.DEBUG
                                    : Level.WARN) // what we refuse ourselves comes in crowds
                    .log("{} {}: {}", request.method(), request.path(), fault.getMessage());
            return later(fault, request);
        } catch (PermanentBackendException fault) {
            LOG.error("{} {}: {} {}", request.method(), request.path(), fault.getMessage(), fault.problem());
            return answer(ProblemType.BACKEND_FAILED, "The failure is recorded.", request);
        }
    }

    public ServerResponse answer(ProblemType type, String detail, ServerRequest request) {
        return answer(type, detail, headers -> {}, request);
    }

    /** A problem with further members. */
    public ServerResponse answer(ProblemType type, String detail, Map<String, Object> members, ServerRequest request) {
        var problem = problems.of(type, detail, request.path());
        members.forEach(problem::setProperty);
        return ServerResponse.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A problem with headers of its own. */
    public ServerResponse answer(
            ProblemType type, String detail, Consumer<HttpHeaders> headers, ServerRequest request) {
        return ServerResponse.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers)
                .body(problems.of(type, detail, request.path()));
    }

    private ServerResponse refused(ProblemException refusal, ServerRequest request) {
        return ServerResponse.status(refusal.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> addTo(headers, refusal, request))
                .body(problems.of(refusal.type(), refusal.detail(), request.path(), refusal.errors()));
    }

    /** A refused token is answered with a challenge of its own scheme; who sends too slowly is not read on. */
    private static void addTo(HttpHeaders headers, ProblemException refusal, ServerRequest request) {
        switch (refusal.type()) {
            case UNAUTHENTICATED -> challenge(headers, request);
            case REQUEST_TOO_SLOW -> headers.set(HttpHeaders.CONNECTION, "close");
            default -> {}
        }
    }

    /** RFC 6750, section 3, and RFC 9449, section 7.1. */
    private static void challenge(HttpHeaders headers, ServerRequest request) {
        var sent = Objects.requireNonNullElse(request.headers().firstHeader(HttpHeaders.AUTHORIZATION), "");
        var scheme = sent.regionMatches(true, 0, "DPoP", 0, 4) ? "DPoP" : "Bearer";
        headers.set(HttpHeaders.WWW_AUTHENTICATE, scheme + " error=\"invalid_token\"");
    }

    private ServerResponse later(TransientBackendException fault, ServerRequest request) {
        if (fault.isTimeout()) {
            return answer(ProblemType.BACKEND_TIMED_OUT, "Whether the call took effect is not known.", request);
        }
        var wait = Math.max(1, DelaySeconds.of(fault.retryAfter().orElse(USUAL_WAIT)));
        return answer(
                ProblemType.BACKEND_UNAVAILABLE,
                "Try again later.",
                headers -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait)),
                request);
    }
}
