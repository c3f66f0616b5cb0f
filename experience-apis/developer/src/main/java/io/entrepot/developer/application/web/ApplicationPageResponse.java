package io.entrepot.developer.application.web;

import io.entrepot.developer.application.Application;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of applications. */
@Schema(name = "ApplicationPage")
record ApplicationPageResponse(
        @NotNull List<ApplicationResponse> applications,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {

    /** A cursor is the last name of the page before. */
    static ApplicationPageResponse of(List<Application> all, @Nullable String cursor, int limit) {
        var rest = all.stream()
                .filter(application ->
                        cursor == null || application.id().value().compareTo(cursor) > 0)
                .limit(limit + 1L)
                .map(ApplicationResponse::of)
                .toList();
        var page = rest.stream().limit(limit).toList();
        return new ApplicationPageResponse(
                page, rest.size() > limit ? page.getLast().id() : null);
    }
}
