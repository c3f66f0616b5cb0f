package io.entrepot.foundation.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a case, and why.
 *
 * @param amended the message as that person mended it
 */
public record AuditEntry(
        Instant at,
        Actor actor,
        Action action,
        @Nullable String reason,
        @Nullable String amended) {

    /** What can be done with a case. */
    public enum Action {
        ASSIGNED,
        AMENDED,
        REPLAYED,
        REPLAY_FAILED,
        RESOLVED,
        DISCARDED
    }
}
