package io.entrepot.governance.audit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** What became of an entry. */
@Schema(name = "AuditOutcome")
record AuditOutcomeRequest(
        @Schema(description = "whether it was done") @NotNull Boolean done) {}
