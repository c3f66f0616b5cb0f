package io.entrepot.foundation.web;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.ObjectMapper;

/** Makes problem details that carry the trace id and no internals. */
public class Problems {

    private final Tracer tracer;
    private final ObjectMapper json;

    public Problems(Tracer tracer, ObjectMapper json) {
        this.tracer = tracer;
        this.json = json;
    }

    public ProblemDetail of(ProblemType type, String detail, String path) {
        return of(type, detail, path, List.of());
    }

    public ProblemDetail of(ProblemType type, String detail, String path, List<InputError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(type.uri());
        problem.setTitle(type.title());
        problem.setInstance(instance(path));
        setIfPresent(problem, "traceId", traceId());
        setIfPresent(problem, "errors", errors.isEmpty() ? null : errors);
        return problem;
    }

    /** Answers with a problem from a place where no controller runs, such as a filter. */
    public void write(ProblemType type, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(type, detail, Map.of(), request, response);
    }

    /** Answers with a problem that has further members. */
    public void write(
            ProblemType type,
            String detail,
            Map<String, Object> members,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var problem = of(type, detail, request.getRequestURI());
        members.forEach(problem::setProperty);
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** A path with characters that no URI may carry is left out rather than echoed. */
    private static @Nullable URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException notAUri) {
            return null;
        }
    }

    private static void setIfPresent(ProblemDetail problem, String name, @Nullable Object value) {
        if (value != null) {
            problem.setProperty(name, value);
        }
    }

    private @Nullable String traceId() {
        var span = tracer.currentSpan();
        return span == null ? null : span.context().traceId();
    }
}
