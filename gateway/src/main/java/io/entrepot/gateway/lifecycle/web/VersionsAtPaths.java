package io.entrepot.gateway.lifecycle.web;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the version that a request calls, by the same reading of its path as the router's. */
class VersionsAtPaths {

    private record AtPath(PathPattern path, PublishedVersion version) {

        static AtPath of(PublishedVersion version) {
            return new AtPath(PathPatternParser.defaultInstance.parse(version.path() + "/**"), version);
        }
    }

    /** What was found for a request, kept with it: several filters ask. */
    private record Called(@Nullable PublishedVersion version) {}

    private static final String CALLED = Called.class.getName();

    private final List<AtPath> versions;

    VersionsAtPaths(Lifecycle lifecycle) {
        this.versions = lifecycle.publicVersions().map(AtPath::of).toList();
    }

    Optional<PublishedVersion> calledBy(HttpServletRequest request) {
        if (request.getAttribute(CALLED) instanceof Called known) {
            return Optional.ofNullable(known.version());
        }
        var found = at(PathContainer.parsePath(request.getRequestURI()));
        request.setAttribute(CALLED, new Called(found.orElse(null)));
        return found;
    }

    private Optional<PublishedVersion> at(PathContainer path) {
        return versions.stream()
                .filter(version -> version.path().matches(path))
                .map(AtPath::version)
                .findFirst();
    }
}
