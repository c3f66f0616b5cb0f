package io.entrepot.governance.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody set out to do something to an application, or to all of a partner.
 *
 * @param detail what became of what, such as the plan that was given
 * @param outcome absent while it is not known whether it was done
 */
public record AuditEntry(
        AuditEntryId id,
        String consumer,
        String application,
        String action,
        @Nullable String detail,
        String person,
        Instant at,
        @Nullable Outcome outcome) {

    /** What became of it. */
    public record Outcome(boolean done, Instant at) {}
}
