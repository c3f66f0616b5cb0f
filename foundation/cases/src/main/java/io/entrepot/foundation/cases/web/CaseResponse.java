package io.entrepot.foundation.cases.web;

import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.foundation.cases.CaseState;
import io.entrepot.foundation.cases.ExceptionCase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One case in a list, without its message. */
@Schema(name = "Exception")
record CaseResponse(
        @NotNull String id,
        @Schema(example = "unknown-item") @NotNull String kind,
        @NotNull String subject,
        @NotNull String detail,
        @NotNull CaseState state,
        @NotNull CaseKind.Severity severity,
        @Nullable String owner,

        @Schema(description = "whether its message can be handled again")
        boolean replayable,

        @Schema(description = "whether a replay may carry its message amended")
        boolean amendable,

        int occurrences,
        @NotNull Instant firstSeenAt,
        @NotNull Instant lastSeenAt,

        @Schema(description = "when it was resolved or discarded; absent while it is open") @Nullable Instant resolvedAt,

        @Schema(description = "the same as detail", deprecated = true) @Nullable String reason,

        @Schema(description = "the same as firstSeenAt", deprecated = true) @Nullable Instant receivedAt,

        @Schema(description = "the same as occurrences", deprecated = true) @Nullable Integer times,

        @Schema(description = "read the case by its id to see its message", deprecated = true) @Nullable String payload) {

    static CaseResponse of(ExceptionCase found, CaseDesk desk, boolean earlierNames) {
        return new CaseResponse(
                found.id().toString(),
                found.kind(),
                found.subject(),
                found.detail(),
                found.state(),
                found.severity(),
                found.owner(),
                desk.isReplayable(found),
                desk.isAmendable(found),
                found.occurrences(),
                found.firstSeenAt(),
                found.lastSeenAt(),
                found.closedAt(),
                earlierNames ? found.detail() : null,
                earlierNames ? found.firstSeenAt() : null,
                earlierNames ? found.occurrences() : null,
                null);
    }
}
