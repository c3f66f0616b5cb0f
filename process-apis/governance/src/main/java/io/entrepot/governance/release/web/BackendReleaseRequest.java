package io.entrepot.governance.release.web;

import io.entrepot.governance.release.NewRelease;
import io.entrepot.governance.release.Owner;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A release as it is registered. */
record BackendReleaseRequest(
        @Schema(
                description = "Whose interface it is, and of several contracts which",
                example = "business-central api/v2.0")
        @NotBlank @Size(max = 200) String backend,

        @Schema(description = "What the version in use is called", example = "v1.0") @NotBlank @Size(max = 100) String from,

        @Schema(description = "What the one to come is called", example = "v2.0") @NotBlank @Size(max = 100) String to,

        @Schema(description = "Operations that have another name in the newer version") @Nullable @Size(max = 1000) List<@Valid Move> moves,

        @Schema(description = "Who has to follow; absent: the owner of what the system API serves") @Nullable @Valid ReleaseOwner owner,

        @Schema(description = "Until when to act; absent: what the documents say") @Nullable LocalDate deadline) {

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

    NewRelease registeredBy(String person) {
        var moved = moves == null
                ? Map.<String, String>of()
                : moves.stream().collect(Collectors.toMap(Move::from, Move::to, (one, other) -> other));
        return new NewRelease(
                backend,
                from,
                to,
                moved,
                owner == null ? null : new Owner(owner.team(), owner.contact()),
                deadline,
                person);
    }
}
