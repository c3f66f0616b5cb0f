package io.entrepot.governance.audit.web;

import io.entrepot.governance.audit.AuditEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail. */
@Schema(name = "AuditEntry")
record AuditEntryResponse(
        long id,
        @NotNull String consumer,
        @NotNull String application,
        @NotNull String action,
        @Nullable String detail,
        @NotNull String person,
        @NotNull Instant at,

        @Schema(description = "Whether it was done; absent: that is not known") @Nullable Boolean done) {

    static AuditEntryResponse of(AuditEntry entry) {
        var outcome = entry.outcome();
        return new AuditEntryResponse(
                entry.id().value(),
                entry.consumer(),
                entry.application(),
                entry.action(),
                entry.detail(),
                entry.person(),
                entry.at(),
                outcome == null ? null : outcome.done());
    }
}
