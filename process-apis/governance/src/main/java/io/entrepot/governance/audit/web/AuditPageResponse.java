package io.entrepot.governance.audit.web;

import io.entrepot.governance.audit.AuditEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the audit trail. */
@Schema(name = "AuditPage")
record AuditPageResponse(
        @NotNull List<AuditEntryResponse> entries,

        @Schema(description = "Where the next page begins; absent on the last one") @Nullable Long next) {

    /** What was found is one more than fits where another page follows. */
    static AuditPageResponse of(List<AuditEntry> found, int limit) {
        var page = found.stream().limit(limit).map(AuditEntryResponse::of).toList();
        return new AuditPageResponse(page, found.size() > limit ? page.getLast().id() : null);
    }
}
