package io.entrepot.gateway.route;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.gateway.passage.ProblemAnswers;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers a path that no route has, and tells which versions of its API exist. */
class Unrouted implements HandlerFunction<ServerResponse> {

    private final Versions versions;
    private final ProblemAnswers problems;

    Unrouted(Versions versions, ProblemAnswers problems) {
        this.versions = versions;
        this.problems = problems;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        var path = request.path();
        var existing = versions.ofApiAt(path);
        if (existing.isEmpty() || versions.isKnownAt(path)) {
            return problems.answer(ProblemType.NOT_FOUND, "There is nothing at this path.", request);
        }
        return Versions.isNamedIn(path)
                ? listing(ProblemType.VERSION_UNKNOWN, "This version does not exist.", existing, request)
                : listing(ProblemType.VERSION_MISSING, "Put a version into the path.", existing, request);
    }

    private ServerResponse listing(ProblemType type, String what, List<String> existing, ServerRequest request) {
        var detail = what + " There is " + String.join(", ", existing) + ".";
        return problems.answer(type, detail, Map.of("versions", existing), request);
    }
}
