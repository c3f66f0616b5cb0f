package io.entrepot.gateway.route;

import io.entrepot.gateway.passage.OpenPaths;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.cors.CorsConfiguration;

/** A page of another site calls only the APIs that list it, and always with a token that it holds itself. */
record Origins(Map<String, List<String>> byApi) {

    private static final List<String> SENT =
            List.of("Authorization", "DPoP", "Content-Type", "Idempotency-Key", "If-Match");

    private static final List<String> READ = List.of(
            "Location",
            "Link",
            "ETag",
            "WWW-Authenticate",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "Deprecation",
            "Sunset");

    OpenPaths of(List<Route> routes) {
        return new OpenPaths(routes.stream()
                .filter(route -> byApi.containsKey(route.api()))
                .collect(Collectors.toMap(route -> route.path() + "/**", this::allowed)));
    }

    private CorsConfiguration allowed(Route route) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(byApi.get(route.api()));
        cors.setAllowedHeaders(SENT);
        cors.setExposedHeaders(READ);
        cors.setAllowedMethods(route.operations().stream()
                .flatMap(operation -> operation.methods().stream())
                .map(Enum::name)
                .distinct()
                .toList());
        return cors;
    }
}
