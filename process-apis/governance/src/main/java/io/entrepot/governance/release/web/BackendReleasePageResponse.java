package io.entrepot.governance.release.web;

import io.entrepot.governance.release.BackendRelease;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of releases, each in short. */
record BackendReleasePageResponse(
        @NotNull List<Summary> releases,

        @Schema(description = "Where the next page begins; absent on the last one") @Nullable Long next) {

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

            @Schema(description = "Breaking changes in what we use; absent before the first assessment") @Nullable Integer breaks,

            @Schema(description = "Consumers whose operations are reached; absent before the first assessment")
            @Nullable Integer partners) {

        private static Summary of(BackendRelease release) {
            var whole = BackendReleaseResponse.of(release);
            var assessed = whole.assessment();
            return new Summary(
                    whole.id(),
                    whole.backend(),
                    whole.from(),
                    whole.to(),
                    whole.state(),
                    whole.owner() == null ? null : whole.owner().team(),
                    whole.deadline(),
                    assessed == null ? null : assessed.breaks(),
                    assessed == null ? null : assessed.partners().size());
        }
    }

    /** What was found is one more than fits where another page follows. */
    static BackendReleasePageResponse of(List<BackendRelease> found, int limit) {
        var page = found.stream().limit(limit).map(Summary::of).toList();
        return new BackendReleasePageResponse(
                page, found.size() > limit ? page.getLast().id() : null);
    }
}
