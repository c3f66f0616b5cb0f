package io.entrepot.gateway.passage;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import tools.jackson.databind.ObjectMapper;

/** Refuses the page of a site that may not call, with a problem. */
class ProblemCorsProcessor extends DefaultCorsProcessor {

    private final Problems problems;
    private final ObjectMapper json;

    ProblemCorsProcessor(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (configuration == null && CorsUtils.isPreFlightRequest(request)) {
            rejectRequest(new ServletServerHttpResponse(response));
            return false;
        }
        return super.processRequest(configuration, request, response);
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        var problem = problems.of(ProblemType.FORBIDDEN, "Pages of this origin may not call this address so.", "/");
        response.setStatusCode(ProblemType.FORBIDDEN.status());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getBody().write(json.writeValueAsBytes(problem));
        response.flush();
    }
}
