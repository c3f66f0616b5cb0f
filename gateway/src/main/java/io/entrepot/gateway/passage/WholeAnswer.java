package io.entrepot.gateway.passage;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.RetryAfter;
import io.entrepot.foundation.backend.TransientBackendException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Objects;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sees to it that an answer is in our form before its first byte goes out, and names what came instead of one. */
class WholeAnswer implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final String backend;
    private final Clock clock;

    WholeAnswer(String backend, Clock clock) {
        this.backend = backend;
        this.clock = clock;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            var answer = (ServiceAnswer) next.handle(request);
            checkForm(answer, request);
            return answer;
        } catch (UncheckedIOException unanswered) {
            throw faultOf(Objects.requireNonNull(unanswered.getCause()));
        }
    }

    /** A failure that is no problem was not written by our service, and its words are not for the public. */
    private void checkForm(ServiceAnswer answer, ServerRequest request) throws IOException {
        if (isInOurForm(answer, request)) {
            return;
        }
        answer.close();
        var status = answer.statusCode();
        switch (status.value()) {
            case 503 ->
                throw TransientBackendException.busy(
                        backend, "HTTP 503", RetryAfter.of(answer.received().getHeaders(), clock));
            case 504 -> throw TransientBackendException.timedOut(backend, new IOException("HTTP 504"));
            default ->
                throw new PermanentBackendException(backend, status.value(), backend + " gave HTTP " + status, null);
        }
    }

    /** No contract of ours sends a caller elsewhere, to an address that it would call with its token. */
    private static boolean isInOurForm(ServiceAnswer answer, ServerRequest request) {
        var status = answer.statusCode();
        if (status.is3xxRedirection()) {
            return status.isSameCodeAs(HttpStatus.NOT_MODIFIED);
        }
        return !status.isError() || HttpMethod.HEAD.equals(request.method()) || isProblem(answer);
    }

    private RuntimeException faultOf(IOException unanswered) {
        return switch (unanswered) {
            case ConnectException refused -> TransientBackendException.unreachable(backend, refused);
            case NoRouteToHostException away -> TransientBackendException.unreachable(backend, away);
            case UnknownHostException unknown -> TransientBackendException.unreachable(backend, unknown);
            case ConnectTimeoutException away -> TransientBackendException.unreachable(backend, away);
            case ConnectionRequestTimeoutException away -> TransientBackendException.unreachable(backend, away);
            case SocketTimeoutException late -> TransientBackendException.timedOut(backend, late);
            default -> brokenOff(unanswered);
        };
    }

    private PermanentBackendException brokenOff(IOException cause) {
        var fault = new PermanentBackendException(backend, 502, backend + " broke the answer off", null);
        fault.initCause(cause);
        return fault;
    }

    private static boolean isProblem(ServiceAnswer answer) {
        try {
            return MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(
                    answer.received().getHeaders().getContentType());
        } catch (InvalidMediaTypeException noType) {
            return false;
        }
    }
}
