package io.entrepot.governance.release.web;

import io.entrepot.governance.release.Assessment;
import io.entrepot.governance.release.Assessment.Basis;
import io.entrepot.governance.release.Assessment.Verdict;
import io.entrepot.governance.release.web.BackendReleaseResponse.ResponsibleTeam;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a release means for us. */
@Schema(name = "ReleaseAssessment")
record AssessmentResponse(
        @Schema(description = "By whose calls and whose code") @NotNull Instant at,

        @Schema(description = "Of the backend", example = "business-central api/v2.0") @NotNull String contract,

        @Schema(description = "Operations of the contract that we use")
        int operationsUsed,

        @Schema(description = "All that the vendor changed") int changes,

        @Schema(description = "What of that breaks somebody")
        int breakingChanges,

        @Schema(description = "What of that breaks us") int breaks,

        @Schema(description = "Changes in what we use, the worst first") @NotNull List<Hit> hits,

        @Schema(description = "What of ours cannot go on as it is, from the backend upwards") @NotNull List<Reached> reached,

        @Schema(description = "Consumers whose operations are reached") @NotNull List<Partner> partners,

        @Schema(description = "Since when calls of our operations are counted; absent: no count means anything")
        @Nullable LocalDate usageSince,

        @Schema(description = "Since when calls of backends are counted; absent: all is merely reachable") @Nullable LocalDate backendCallsSince) {

    /** A change in one operation that we use. */
    @Schema(name = "ReleaseHit")
    record Hit(
            @Schema(description = "Of the backend", example = "GET /items") @NotNull String operation,

            @NotNull Verdict verdict,

            @Schema(example = "response-field-removed") @NotNull String code,

            @NotNull String words,

            @Schema(description = "Operations and entries of the system API that use it") @NotNull List<String> by,

            @Schema(description = "How often we called it in the last 30 days")
            long calls) {

        private static Hit of(Assessment.Hit hit) {
            return new Hit(hit.operation(), hit.verdict(), hit.code(), hit.words(), hit.by(), hit.calls());
        }
    }

    /** An operation or entry of ours that cannot go on as it is. */
    @Schema(name = "ReachedEntry")
    record Reached(
            @Schema(example = "experience") @NotNull String layer,

            @Schema(example = "partner") @NotNull String service,

            @Schema(example = "POST /partner/v2/orders") @NotNull String entry,

            @NotNull ResponsibleTeam owner,

            @Schema(
                    description =
                            "OBSERVED: calls of the last 30 days came through here; REACHABLE: the code can lead here, no call was seen to")
            @NotNull Basis basis,

            @Schema(description = "Calls of it at the gateway in the last 30 days, by consumer") @NotNull Map<String, Long> calls,

            @Schema(description = "Calls of what breaks that came in here in the last 30 days, by consumer") @NotNull Map<String, Long> backendCalls) {

        private static Reached of(Assessment.Reached reached) {
            return new Reached(
                    reached.layer(),
                    reached.service(),
                    reached.entry(),
                    ResponsibleTeam.of(reached.owner()),
                    reached.basis(),
                    reached.calls(),
                    reached.backendCalls());
        }
    }

    /** A consumer who calls what is reached. */
    @Schema(name = "ReachedPartner")
    record Partner(
            @NotNull String consumer,

            @Schema(description = "OBSERVED: calls of what breaks were made for it") @NotNull Basis basis,

            @Schema(description = "Its calls of reached operations in the last 30 days")
            long calls,

            @Schema(description = "Calls of what breaks that were made for it in the last 30 days")
            long backendCalls) {

        private static Partner of(Assessment.Partner partner) {
            return new Partner(partner.consumer(), partner.basis(), partner.calls(), partner.backendCalls());
        }
    }

    static AssessmentResponse of(Assessment assessment) {
        return new AssessmentResponse(
                assessment.at(),
                assessment.contract(),
                assessment.operationsUsed(),
                assessment.changes(),
                assessment.breakingChanges(),
                (int) assessment.hits().stream()
                        .filter(hit -> hit.verdict() == Verdict.BREAKING)
                        .count(),
                assessment.hits().stream().map(Hit::of).toList(),
                assessment.reached().stream().map(Reached::of).toList(),
                assessment.partners().stream().map(Partner::of).toList(),
                assessment.usageSince(),
                assessment.backendCallsSince());
    }
}
