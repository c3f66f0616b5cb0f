package io.entrepot.gateway.passage;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Reads the body before anything behind us is asked, so that a slow or endless sender costs only us. */
class WholeRequest implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final int limit;

    WholeRequest(DataSize limit) {
        this.limit = Math.toIntExact(limit.toBytes());
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var body = bodyOf(request.servletRequest());
        var whole = new BufferedRequest(request.servletRequest(), body);
        return next.handle(ServerRequest.create(whole, request.messageConverters()));
    }

    private byte[] bodyOf(HttpServletRequest request) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        try {
            var body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                throw tooLarge();
            }
            return body;
        } catch (IOException broken) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The body broke off or is badly framed.");
        }
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                ProblemType.BODY_TOO_LARGE, "The body may have at most " + limit / 1024 + " KiB here.");
    }
}
