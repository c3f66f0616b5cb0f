package io.entrepot.gateway.lifecycle.web;

import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.foundation.web.EndingFields;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/**
 * Tells on every answer of a version that ends, problems included, since when and until when.
 */
class EndingHeaders extends HttpFilter {

    private final VersionsAtPaths versions;

    EndingHeaders(VersionsAtPaths versions) {
        this.versions = versions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        versions.calledBy(request)
                .filter(version -> version.state().isEnding())
                .ifPresent(version -> tell(version, response));
        chain.doFilter(request, response);
    }

    private static void tell(PublishedVersion ending, HttpServletResponse response) {
        var version = ending.version();
        EndingFields.tell(version, response);
        link(version.documentation().toString(), "deprecation", "text/html", response);
        link(version.documentation().toString(), "sunset", "text/html", response);
        ending.successor()
                .ifPresent(next -> link(next.contractPath(), "successor-version", "application/yaml", response));
    }

    private static void link(String target, String relation, String type, HttpServletResponse response) {
        response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"%s\"; type=\"%s\"".formatted(target, relation, type));
    }
}
