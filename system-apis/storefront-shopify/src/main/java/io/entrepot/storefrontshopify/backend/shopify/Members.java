package io.entrepot.storefrontshopify.backend.shopify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a connection. */
record Members<T>(@Nullable PageInfo pageInfo, @Nullable List<T> nodes) {

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

    List<T> members() {
        return GraphQl.required(nodes);
    }

    /** Where the next page begins, if there is one. */
    @Nullable String next() {
        return pageInfo != null && pageInfo.hasNextPage() ? pageInfo.endCursor() : null;
    }

    boolean isCut() {
        return next() != null;
    }
}
