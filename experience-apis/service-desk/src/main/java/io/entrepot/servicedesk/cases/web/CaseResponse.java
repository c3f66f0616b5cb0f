package io.entrepot.servicedesk.cases.web;

import io.entrepot.servicedesk.cases.CaseState;
import io.entrepot.servicedesk.cases.DeskCase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One case, as the desk reads it in a list. */
@Schema(name = "Case")
record CaseResponse(
        @NotNull String id,
        @Schema(example = "unknown-item") @NotNull String kind,
        @NotNull String subject,
        @NotNull String detail,
        @NotNull CaseState state,

        @Schema(allowableValues = {"LOW", "NORMAL", "HIGH"}) @NotNull String severity,

        @Nullable String owner,

        @Schema(description = "whether its message can be handled again")
        boolean replayable,

        @Schema(description = "whether a replay may carry its message amended")
        boolean amendable,

        int occurrences,
        @NotNull Instant firstSeenAt,
        @NotNull Instant lastSeenAt,

        @Schema(description = "when it was resolved or discarded") @Nullable Instant closedAt) {

    static CaseResponse of(DeskCase found) {
        return new CaseResponse(
                Long.toString(found.id().value()),
                found.kind(),
                found.subject(),
                found.detail(),
                found.state(),
                found.severity(),
                found.owner(),
                found.replayable(),
                found.amendable(),
                found.occurrences(),
                found.firstSeenAt(),
                found.lastSeenAt(),
                found.closedAt());
    }
}
