package io.entrepot.gateway.lifecycle.web;

import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.Problems;
import io.entrepot.gateway.lifecycle.EndedCall;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Writes why a version does not answer, and where to go instead. */
class Refusals {

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    void ended(PublishedVersion ended, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EndedCall.mark(request);
        write(ProblemType.VERSION_RETIRED, "This version has ended.", ended, request, response);
    }

    void write(
            ProblemType type,
            String what,
            PublishedVersion version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var successor = version.successor().map(PublishedVersion::path);
        var detail =
                what + successor.map(path -> " Its successor is " + path + ".").orElse("");
        var members = successor
                .<Map<String, Object>>map(path -> Map.of("successor", path))
                .orElse(Map.of());
        problems.write(type, detail, members, request, response);
    }
}
