package io.entrepot.foundation.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody did with a case, and why. */
public record AuditEntry(
        Instant at, Actor actor, Action action, @Nullable String reason) {

    /** What can be done with a case. */
    public enum Action {
        ASSIGNED,
        REPLAYED,
        REPLAY_FAILED,
        RESOLVED,
        DISCARDED
    }
}
