package io.entrepot.governance.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody set out to do something to an application.
 *
 * @param outcome absent while it is not known whether it was done
 */
public record AuditEntry(
        AuditEntryId id,
        String consumer,
        String application,
        String action,
        String person,
        Instant at,
        @Nullable Outcome outcome) {

    /** What became of it. */
    public record Outcome(boolean done, Instant at) {}
}
