package io.entrepot.developer.release.web;

import io.entrepot.developer.release.NewRelease;
import io.entrepot.developer.release.Team;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A release as it is registered. */
@Schema(name = "NewBackendRelease")
record BackendReleaseRequest(
        @Schema(
                description = "whose interface it is, and of several contracts which",
                example = "business-central api/v2.0")
        @NotBlank @Size(max = 200) String backend,

        @Schema(description = "what the version in use is called", example = "v1.0") @NotBlank @Size(max = 100) String from,

        @Schema(description = "what the one to come is called", example = "v2.0") @NotBlank @Size(max = 100) String to,

        @Schema(description = "operations that have another name in the newer version") @Nullable @Size(max = 1000) List<@Valid Move> moves,

        @Schema(description = "who has to follow; absent: the owner of what the system API serves") @Nullable @Valid ReleaseOwner owner,

        @Schema(description = "until when to act; absent: what the documents say") @Nullable LocalDate deadline) {

    /** An operation that is called otherwise. */
    @Schema(name = "MovedOperation")
    record Move(
            @Schema(example = "GET /orders/{id}") @NotBlank @Size(max = 500) String from,

            @Schema(example = "GET /v2/orders/{id}") @NotBlank @Size(max = 500) String to) {}

    /** Who has to follow. */
    @Schema(name = "ReleaseOwner")
    record ReleaseOwner(
            @Schema(example = "Backend Integration") @NotBlank @Size(max = 200) String team,

            @Schema(example = "mailto:backend-apis@entrepot.io") @NotBlank @Size(max = 200) String contact) {}

    NewRelease toRelease() {
        return new NewRelease(
                backend,
                from,
                to,
                moves == null
                        ? List.of()
                        : moves.stream()
                                .map(move -> new NewRelease.Move(move.from(), move.to()))
                                .toList(),
                owner == null ? null : new Team(owner.team(), owner.contact()),
                deadline);
    }
}
