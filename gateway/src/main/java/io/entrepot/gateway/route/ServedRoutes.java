package io.entrepot.gateway.route;

import io.entrepot.foundation.lifecycle.ContradictoryLifecycle;
import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.foundation.lifecycle.State;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The routes that lead somewhere: those of versions that are served or were, and those that belong to no version.
 *
 * @param routes those of retired versions too, which stay open for consumers that hold them
 * @param listed those that callers are told of
 */
record ServedRoutes(List<Route> routes, List<Route> listed) {

    /** Refuses a lifecycle and an address space that do not tell of the same versions. */
    static ServedRoutes of(List<Route> routes, Lifecycle lifecycle) {
        var contradictions = Stream.concat(withoutRoute(routes, lifecycle), unheardOf(routes, lifecycle))
                .toList();
        if (!contradictions.isEmpty()) {
            throw new ContradictoryLifecycle(contradictions);
        }
        return new ServedRoutes(
                those(routes, lifecycle, state -> state != State.DRAFT), those(routes, lifecycle, State::isServed));
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

    private static List<Route> those(List<Route> routes, Lifecycle lifecycle, Predicate<State> fitting) {
        return routes.stream()
                .filter(route -> lifecycle
                        .at(route.path())
                        .map(PublishedVersion::state)
                        .filter(fitting.negate())
                        .isEmpty())
                .toList();
    }
}
