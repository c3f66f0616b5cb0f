package io.entrepot.developer.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the trail.
 *
 * @param next where the next part begins; absent on the last one
 */
public record AuditPage(
        List<AuditedAction> actions, @Nullable Long next) {

    /** Which part a reader wants; what is absent is not asked for. */
    public record Query(
            @Nullable String partner,
            @Nullable String application,
            @Nullable Instant since,
            @Nullable Instant until,
            long cursor,
            int limit) {}
}
