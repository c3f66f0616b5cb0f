package io.entrepot.developer.release.web;

import io.entrepot.developer.release.BackendRelease;
import io.entrepot.developer.release.ReleasePage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of releases, each in short. */
@Schema(name = "BackendReleasePage")
record BackendReleasePageResponse(
        @NotNull List<Summary> releases,

        @Schema(description = "where the next page begins; absent on the last one") @Nullable Long next) {

    /** A release without the changes. */
    @Schema(name = "BackendReleaseSummary")
    record Summary(
            long id,
            @NotNull String backend,
            @NotNull String from,
            @NotNull String to,
            BackendRelease.@NotNull State state,
            @Nullable String owner,
            @Nullable LocalDate deadline,

            @Schema(description = "breaking changes in what we use; absent before the first assessment") @Nullable Integer breaks,

            @Schema(description = "consumers whose operations are reached; absent before the first assessment")
            @Nullable Integer partners) {

        private static Summary of(ReleasePage.Summary release) {
            return new Summary(
                    release.id(),
                    release.backend(),
                    release.from(),
                    release.to(),
                    release.state(),
                    release.owner(),
                    release.deadline(),
                    release.breaks(),
                    release.partners());
        }
    }

    static BackendReleasePageResponse of(ReleasePage page) {
        return new BackendReleasePageResponse(
                page.releases().stream().map(Summary::of).toList(), page.next());
    }
}
