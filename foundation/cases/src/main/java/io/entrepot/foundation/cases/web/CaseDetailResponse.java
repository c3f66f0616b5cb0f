package io.entrepot.foundation.cases.web;

import io.entrepot.foundation.cases.AuditEntry;
import io.entrepot.foundation.cases.CaseBody;
import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.foundation.cases.CaseState;
import io.entrepot.foundation.cases.ExceptionCase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case with its message and its history. */
@Schema(name = "ExceptionDetail")
record CaseDetailResponse(
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

        @Schema(description = "what the body is; absent where the case has no message") @Nullable String bodyType,

        @Schema(description = "the newest message, as it came or as JSON; amended ones stand in the audit") @Nullable String body,

        @NotNull List<Entry> audit) {

    /** Who did what, and why. */
    @Schema(name = "AuditEntry")
    record Entry(
            @NotNull Instant at,
            @NotNull String actor,
            AuditEntry.@NotNull Action action,
            @Nullable String reason,

            @Schema(description = "the message as that person amended it") @Nullable String amended) {

        private static Entry of(AuditEntry entry) {
            return new Entry(entry.at(), entry.actor().name(), entry.action(), entry.reason(), entry.amended());
        }
    }

    static CaseDetailResponse of(ExceptionCase found, CaseDesk desk, List<AuditEntry> audit) {
        var body = found.body();
        return new CaseDetailResponse(
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
                body == null ? null : body.type(),
                body == null ? null : text(body),
                audit.stream().map(Entry::of).toList());
    }

    private static String text(CaseBody body) {
        return body.text();
    }
}
