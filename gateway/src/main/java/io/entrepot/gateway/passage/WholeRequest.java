package io.entrepot.gateway.passage;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Reads the body before anything behind us is asked, so that a slow or endless sender costs only us. */
class WholeRequest implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final int PART = 16 * 1024;

    private final int limit;
    private final PaceProperties pace;

    WholeRequest(DataSize limit, PaceProperties pace) {
        this.limit = Math.toIntExact(limit.toBytes());
        this.pace = pace;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (isWithoutBody(request.servletRequest())) {
            return next.handle(request);
        }
        var whole = new BufferedRequest(request.servletRequest(), bodyOf(request.servletRequest()));
        return next.handle(ServerRequest.create(whole, request.messageConverters()));
    }

    private byte[] bodyOf(HttpServletRequest request) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        try {
            return read(request.getInputStream());
        } catch (SocketTimeoutException silent) {
            throw tooSlow();
        } catch (IOException broken) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The body broke off or is badly framed.");
        }
    }

    private byte[] read(InputStream body) throws IOException {
        var start = System.nanoTime();
        var whole = new ByteArrayOutputStream();
        var part = new byte[PART];
        for (var read = body.read(part); read >= 0; read = body.read(part)) {
            whole.write(part, 0, read);
            if (whole.size() > limit) {
                throw tooLarge();
            }
            if (pace.isTooSlow(whole.size(), Duration.ofNanos(System.nanoTime() - start))) {
                throw tooSlow();
            }
        }
        return whole.toByteArray();
    }

    /** Neither framing is announced (RFC 9112, section 6.3). */
    private static boolean isWithoutBody(HttpServletRequest request) {
        return request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    private static ProblemException tooSlow() {
        return new ProblemException(ProblemType.REQUEST_TOO_SLOW, "The body came too slowly.");
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                ProblemType.BODY_TOO_LARGE, "The body may have at most " + limit / 1024 + " KiB here.");
    }
}
