package io.entrepot.governance.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All entries that were ever written. */
public interface AuditEntries {

    AuditEntry record(NewAuditEntry entry, Instant at);

    /** Notes what became of it; the first note counts. Empty where there is no such entry. */
    Optional<AuditEntry> note(AuditEntryId id, AuditEntry.Outcome outcome);

    /** Oldest first, after this one. */
    List<AuditEntry> list(AuditFilter filter, AuditEntryId after, int limit);
}
