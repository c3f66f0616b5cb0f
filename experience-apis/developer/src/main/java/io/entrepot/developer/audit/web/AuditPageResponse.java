package io.entrepot.developer.audit.web;

import io.entrepot.developer.audit.AuditPage;
import io.entrepot.developer.audit.AuditedAction;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the audit trail. */
@Schema(name = "AuditPage")
record AuditPageResponse(
        @NotNull List<Entry> entries,

        @Schema(description = "where the next page begins; absent on the last one") @Nullable Long next) {

    /** What somebody did to an application, or to all of a partner. */
    @Schema(name = "AuditEntry")
    record Entry(
            long id,
            @NotNull String partner,

            @Schema(description = "the application; `all` where it is about all of the partner") @NotNull String application,

            @Schema(example = "SECRET_ROTATED") @NotNull String action,

            @Schema(description = "of `PLAN_CHANGED` the plan that was given") @Nullable String detail,

            @Schema(description = "the person, or the program where none signed in") @NotNull String by,

            @NotNull Instant at,

            @Schema(description = "whether it was done; absent: that is not known") @Nullable Boolean done) {

        static Entry of(AuditedAction action) {
            return new Entry(
                    action.id(),
                    action.partner(),
                    action.application(),
                    action.action(),
                    action.detail(),
                    action.by(),
                    action.at(),
                    action.done());
        }
    }

    static AuditPageResponse of(AuditPage page) {
        return new AuditPageResponse(page.actions().stream().map(Entry::of).toList(), page.next());
    }
}
