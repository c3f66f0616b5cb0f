package io.entrepot.developer.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of requests.
 *
 * @param next where the next part begins; absent on the last one
 */
public record AccessPage(
        List<AccessRequest> requests, @Nullable Long next) {

    /**
     * Which requests a reader wants; what is absent is not asked for.
     *
     * @param granted whether the application got the scope
     */
    public record Query(
            @Nullable String consumer,
            AccessRequest.@Nullable State state,
            @Nullable Boolean granted,
            long cursor,
            int limit) {

        /** Those that were approved and not given. */
        static Query ofUnfinished(long cursor, int limit) {
            return new Query(null, AccessRequest.State.APPROVED, false, cursor, limit);
        }
    }
}
