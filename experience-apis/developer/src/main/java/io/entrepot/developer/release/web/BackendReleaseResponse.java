package io.entrepot.developer.release.web;

import io.entrepot.developer.release.BackendRelease;
import io.entrepot.developer.release.BackendRelease.Side;
import io.entrepot.developer.release.BackendRelease.State;
import io.entrepot.developer.release.Team;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A release, and what it means for us. */
@Schema(name = "BackendRelease")
record BackendReleaseResponse(
        long id,
        @NotNull String backend,
        @NotNull String from,
        @NotNull String to,
        @NotNull Map<String, String> moves,
        @NotNull State state,

        @Schema(description = "who has to follow; absent where neither the registration nor an assessment says")
        @Nullable ResponsibleTeam owner,

        @Schema(description = "until when to act; absent where neither the registration nor the documents say")
        @Nullable LocalDate deadline,

        @NotNull String registeredBy,
        @NotNull Instant registeredAt,

        @Schema(description = "what was received of the two versions") @NotNull List<Received> documents,

        @Schema(description = "absent before the first assessment") @Nullable AssessmentResponse assessment,

        @Schema(description = "absent while nobody has a plan") @Nullable Acknowledgement acknowledgement,

        @Schema(
                description =
                        "since when an assessment is being made that is not there yet: read the release again in a few seconds; absent while none is")
        @Nullable Instant assessingSince,

        @Schema(description = "why the assessment that was asked for last could not be made") @Nullable String refusal) {

    /** Who answers for something. */
    @Schema(name = "ResponsibleTeam")
    record ResponsibleTeam(@NotNull String team, @NotNull String contact) {

        static ResponsibleTeam of(Team owner) {
            return new ResponsibleTeam(owner.team(), owner.contact());
        }
    }

    /** That a version's document is there. */
    @Schema(name = "ReceivedDocument")
    record Received(
            @NotNull Side side,

            @Schema(example = "OData EDMX") @NotNull String format,

            long characters,
            @NotNull Instant receivedAt) {}

    /** Who has which plan. */
    @Schema(name = "ReleaseAcknowledgement")
    record Acknowledgement(
            @NotNull String by,
            @NotNull String plan,
            @NotNull Instant at) {}

    static BackendReleaseResponse of(BackendRelease release) {
        var owner = release.owner();
        var assessment = release.assessment();
        var acknowledged = release.acknowledgement();
        return new BackendReleaseResponse(
                release.id(),
                release.backend(),
                release.from(),
                release.to(),
                release.moves(),
                release.state(),
                owner == null ? null : ResponsibleTeam.of(owner),
                release.deadline(),
                release.registeredBy(),
                release.registeredAt(),
                release.documents().stream()
                        .map(document -> new Received(
                                document.side(), document.format(), document.characters(), document.receivedAt()))
                        .toList(),
                assessment == null ? null : AssessmentResponse.of(assessment),
                acknowledged == null
                        ? null
                        : new Acknowledgement(acknowledged.by(), acknowledged.plan(), acknowledged.at()),
                release.assessingSince(),
                release.refusal());
    }
}
