package io.entrepot.servicedesk.cases.web;

import io.entrepot.servicedesk.cases.DeskCase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case with its message and its history. */
@Schema(name = "CaseDetail")
record CaseDetailResponse(
        @Schema(name = "case") @com.fasterxml.jackson.annotation.JsonProperty("case") @NotNull CaseResponse found,

        @Schema(description = "what the body is; absent where the case has no message") @Nullable String bodyType,

        @Schema(description = "the newest message, as it came or as JSON; amended ones stand in the audit") @Nullable String body,

        @NotNull List<Act> audit) {

    /** Who did what, and why. */
    @Schema(name = "CaseAct")
    record Act(
            @NotNull Instant at,
            @NotNull String actor,

            @Schema(allowableValues = {"ASSIGNED", "AMENDED", "REPLAYED", "REPLAY_FAILED", "RESOLVED", "DISCARDED"})
            @NotNull String action,

            @Nullable String reason,

            @Schema(description = "the message as that person amended it") @Nullable String amended) {

        private static Act of(DeskCase.Act act) {
            return new Act(act.at(), act.actor(), act.action(), act.reason(), act.amended());
        }
    }

    static CaseDetailResponse of(DeskCase.Detail detail) {
        return new CaseDetailResponse(
                CaseResponse.of(detail.found()),
                detail.bodyType(),
                detail.body(),
                detail.audit().stream().map(Act::of).toList());
    }
}
