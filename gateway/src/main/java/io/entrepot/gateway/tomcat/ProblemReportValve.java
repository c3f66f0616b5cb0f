package io.entrepot.gateway.tomcat;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what the server refuses by itself, such as a malformed request line, as a problem instead of a page. */
class ProblemReportValve extends ErrorReportValve {

    private static final int SMALLEST_ERROR = 400;
    private static final int SMALLEST_SERVER_ERROR = 500;

    /** How the server calls a method or a version of HTTP that it does not speak. */
    private static final Set<Integer> OF_THE_CALLER = Set.of(501, 505);

    /** No filter comes to set them here. */
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");

    private final Problems problems;

    ProblemReportValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var status = response.getStatus();
        if (status < SMALLEST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SECURITY_HEADERS.forEach(response::setHeader);
            problems.write(typeOf(status), "The request cannot be served.", new Pathless(request), response);
            response.finishResponse();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ProblemType typeOf(int status) {
        return status < SMALLEST_SERVER_ERROR || OF_THE_CALLER.contains(status)
                ? ProblemType.MALFORMED_REQUEST
                : ProblemType.INTERNAL_ERROR;
    }

    /** What could not be parsed is not echoed. */
    private static final class Pathless extends HttpServletRequestWrapper {

        Pathless(Request request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return "/";
        }
    }
}
