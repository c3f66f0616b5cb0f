package io.entrepot.governance.audit.web;

import io.entrepot.governance.audit.NewAuditEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An entry as it is written. */
@Schema(name = "NewAuditEntry")
record AuditEntryRequest(
        @Schema(example = "acme-retail") @NotNull @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$") String consumer,

        @Schema(description = "`all` where it is about all of the consumer", example = "acme-retail-webshop")
        @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9-]{1,99}$") String application,

        @Schema(description = "what is about to be done", example = "SECRET_ROTATED")
        @NotNull @Pattern(regexp = "^[A-Z][A-Z_]{0,63}$") String action,

        @Schema(description = "of `PLAN_CHANGED` the plan", example = "silver") @Size(max = LONGEST_DETAIL) @Nullable String detail) {

    private static final int LONGEST_DETAIL = 200;

    NewAuditEntry by(String person) {
        return new NewAuditEntry(consumer, application, action, detail, person);
    }
}
