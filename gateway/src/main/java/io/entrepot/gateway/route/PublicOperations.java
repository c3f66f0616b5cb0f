package io.entrepot.gateway.route;

import java.util.List;
import java.util.stream.Stream;

/** All operations that have a route. */
public record PublicOperations(List<PublicOperation> all) {

    static PublicOperations of(List<Route> routes) {
        return new PublicOperations(
                routes.stream().flatMap(PublicOperations::operations).toList());
    }

    private static Stream<PublicOperation> operations(Route route) {
        return route.operations().stream()
                .flatMap(operation -> operation.methods().stream()
                        .map(method ->
                                new PublicOperation(route.path(), route.pathOf(operation), method, route.backend())));
    }
}
