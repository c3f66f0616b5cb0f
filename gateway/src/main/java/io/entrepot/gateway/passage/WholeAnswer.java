package io.entrepot.gateway.passage;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.RetryAfter;
import io.entrepot.foundation.backend.TransientBackendException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sees to it that an answer is whole and in our form before its first byte goes out. */
class WholeAnswer implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    /** Far more than any answer of an API; what is larger still streams after its first part. */
    private static final int READ_AHEAD = 256 * 1024;

    private final String backend;
    private final Clock clock;

    WholeAnswer(String backend, Clock clock) {
        this.backend = backend;
        this.clock = clock;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            var answer = next.handle(request);
            checkForm(request);
            readAhead(request);
            return answer;
        } catch (ResourceAccessException unanswered) {
            throw faultOf(unanswered);
        }
    }

    /** A failure that is no problem was not written by our service, and its words are not for the public. */
    private void checkForm(ServerRequest request) throws IOException {
        var answer = answerTo(request);
        var status = answer.getStatusCode();
        if (!status.isError() || HttpMethod.HEAD.equals(request.method()) || isProblem(answer)) {
            return;
        }
        answer.close();
        switch (status.value()) {
            case 503 ->
                throw TransientBackendException.busy(backend, "HTTP 503", RetryAfter.of(answer.getHeaders(), clock));
            case 504 -> throw TransientBackendException.timedOut(backend, new IOException("HTTP 504"));
            default ->
                throw new PermanentBackendException(backend, status.value(), backend + " gave HTTP " + status, null);
        }
    }

    private void readAhead(ServerRequest request) {
        try {
            var body = answerTo(request).getBody();
            var first = body.readNBytes(READ_AHEAD);
            MvcUtils.putAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, whole(first, body));
        } catch (IOException brokenOff) {
            answerTo(request).close();
            throw brokenOff(brokenOff);
        }
    }

    private static InputStream whole(byte[] first, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(first), rest);
    }

    private RuntimeException faultOf(ResourceAccessException unanswered) {
        return switch (unanswered.getCause()) {
            case ConnectException refused -> TransientBackendException.unreachable(backend, refused);
            case java.net.http.HttpConnectTimeoutException away -> TransientBackendException.unreachable(backend, away);
            case HttpTimeoutException late -> TransientBackendException.timedOut(backend, late);
            case SocketTimeoutException late -> TransientBackendException.timedOut(backend, late);
            case null, default -> brokenOff(unanswered);
        };
    }

    private PermanentBackendException brokenOff(Exception cause) {
        var fault = new PermanentBackendException(backend, 502, backend + " broke the answer off", null);
        fault.initCause(cause);
        return fault;
    }

    private static boolean isProblem(ClientHttpResponse answer) {
        return MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(
                answer.getHeaders().getContentType());
    }

    private static ClientHttpResponse answerTo(ServerRequest request) {
        ClientHttpResponse answer = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
        return Objects.requireNonNull(answer);
    }
}
