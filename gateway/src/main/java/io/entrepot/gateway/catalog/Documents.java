package io.entrepot.gateway.catalog;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.gateway.passage.ProblemAnswers;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves documents from memory by their path; who has one already is told so in a few bytes. */
class Documents {

    private static final String METHODS = "GET, HEAD";

    private final Map<String, Document> byPath;
    private final ProblemAnswers problems;

    Documents(Map<String, Document> byPath, ProblemAnswers problems) {
        this.byPath = Map.copyOf(byPath);
        this.problems = problems;
    }

    RouterFunction<ServerResponse> router() {
        return RouterFunctions.route()
                .route(request -> byPath.containsKey(request.path()), this::serve)
                .build();
    }

    private ServerResponse serve(ServerRequest request) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            return problems.answer(
                    ProblemType.METHOD_NOT_ALLOWED,
                    "This path has " + METHODS + ".",
                    headers -> headers.set(HttpHeaders.ALLOW, METHODS),
                    request);
        }
        var document = Objects.requireNonNull(byPath.get(request.path()));
        var isKnown = request.checkNotModified(document.tag()).isPresent();
        var answer = isKnown ? ServerResponse.status(304) : ServerResponse.ok();
        answer.headers(headers -> headers.addAll(document.headers()))
                .eTag(document.tag())
                .cacheControl(document.cache());
        return isKnown ? answer.build() : answer.body(document.content());
    }
}
