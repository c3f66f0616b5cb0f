package io.entrepot.wmsshiphero.backend.shiphero;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of nodes, in ShipHero's spelling of Relay. */
record Connection<T>(@Nullable PageInfo pageInfo, @Nullable List<Edge<T>> edges) {

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

    record Edge<T>(T node) {}

    List<T> nodes() {
        return GraphQl.required(edges).stream().map(Edge::node).toList();
    }

    /** Where the next page begins, if there is one. */
    @Nullable String next() {
        return pageInfo != null && pageInfo.hasNextPage() ? pageInfo.endCursor() : null;
    }
}
