package io.entrepot.gateway.usage;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.gateway.route.PublicOperation;
import io.entrepot.gateway.route.PublicOperations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Knows the name of the operation that a request called. */
class NamedOperations {

    private record AtPath(PathPattern path, Map<String, NamedOperation> byMethod, NamedOperation otherwise) {}

    private final Map<String, AtPath> byPattern = new HashMap<>();
    private final List<AtPath> operations = new ArrayList<>();
    private final List<AtPath> versions = new ArrayList<>();

    NamedOperations(PublicOperations routes, Lifecycle lifecycle) {
        var contracts = new HashMap<String, ContractOperations>();
        lifecycle.publicVersions().forEach(version -> {
            contracts.put(version.path(), ContractOperations.of(version));
            versions.add(at(version.path() + "/**", of(version)));
        });
        routes.all().forEach(route -> add(route, lifecycle, contracts.get(route.route())));
        operations.addAll(byPattern.values());
        operations.sort((one, other) -> one.path().compareTo(other.path()));
    }

    /** Where the router found the operation it is known; what was refused before is looked for by its path. */
    NamedOperation calledBy(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String matched) {
            var known = byPattern.get(matched);
            if (known != null) {
                return known.byMethod().getOrDefault(request.getMethod(), known.otherwise());
            }
        }
        return lookedFor(request);
    }

    private NamedOperation lookedFor(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        for (var operation : operations) {
            if (operation.path().matches(path)) {
                return operation.byMethod().getOrDefault(request.getMethod(), operation.otherwise());
            }
        }
        return versions.stream()
                .filter(version -> version.path().matches(path))
                .map(AtPath::otherwise)
                .findFirst()
                .orElse(NamedOperation.OF_THE_GATEWAY);
    }

    private void add(PublicOperation route, Lifecycle lifecycle, @Nullable ContractOperations contract) {
        var version = lifecycle.at(route.route()).map(NamedOperations::of).orElseGet(() -> ofHook(route));
        var method = route.method().name();
        var unpublished =
                "(" + method + " " + route.path().substring(route.route().length()) + ")";
        var name = contract == null
                ? unpublished
                : contract.nameOf(method, route.path()).orElse(unpublished);
        byPattern
                .computeIfAbsent(route.path(), path -> at(path, version))
                .byMethod()
                .put(method, version.named(name));
    }

    private static AtPath at(String path, NamedOperation otherwise) {
        return new AtPath(PathPatternParser.defaultInstance.parse(path), new HashMap<>(), otherwise);
    }

    private static NamedOperation of(PublishedVersion version) {
        var api = version.api();
        return NamedOperation.unknown(
                api.layer().path(), api.name(), version.version().major());
    }

    /** Only vendors' webhooks belong to no version; they lead to the system API. */
    private static NamedOperation ofHook(PublicOperation route) {
        return NamedOperation.unknown("system", route.backend(), null);
    }
}
