package io.entrepot.gateway.route;

import io.entrepot.gateway.lifecycle.ContradictoryLifecycle;
import io.entrepot.gateway.lifecycle.Lifecycle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes that lead somewhere: those of versions that are served, and those that belong to no version. */
record ServedRoutes(List<Route> routes) {

    /** Refuses a lifecycle and an address space that do not tell of the same versions. */
    static ServedRoutes of(List<Route> routes, Lifecycle lifecycle) {
        var contradictions = Stream.concat(withoutRoute(routes, lifecycle), unheardOf(routes, lifecycle))
                .toList();
        if (!contradictions.isEmpty()) {
            throw new ContradictoryLifecycle(contradictions);
        }
        return new ServedRoutes(
                routes.stream().filter(route -> isServed(route, lifecycle)).toList());
    }

    private static Stream<String> withoutRoute(List<Route> routes, Lifecycle lifecycle) {
        var paths = routes.stream().map(Route::path).collect(Collectors.toSet());
        return lifecycle
                .publicVersions()
                .filter(version -> version.state().isServed() && !paths.contains(version.path()))
                .map(version -> version + " is served, but has no route");
    }

    private static Stream<String> unheardOf(List<Route> routes, Lifecycle lifecycle) {
        return routes.stream()
                .map(Route::path)
                .filter(path -> Versions.isVersion(path) && lifecycle.at(path).isEmpty())
                .map(path -> path + " has a route, but no entry");
    }

    private static boolean isServed(Route route, Lifecycle lifecycle) {
        return lifecycle
                .at(route.path())
                .map(version -> version.state().isServed())
                .orElse(true);
    }
}
