package io.entrepot.governance.lineage.web;

import io.entrepot.governance.lineage.UsedPath;
import io.entrepot.governance.paging.PageCursor;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of calls of backends. */
record BackendCallsResponse(
        @NotNull List<Path> paths,

        @Schema(description = "Where the next page begins; absent on the last one") @Nullable String next) {

    /** The calls from one operation and one consumer of ours to one operation of a backend. */
    @Schema(name = "BackendCallPath")
    record Path(
            @Schema(description = "The system API that called", example = "erp-business-central") @NotNull String system,

            @Schema(description = "The operation of its backend") @NotNull String operation,

            @Schema(
                    description = "The operation at which the call came in",
                    example = "experience/partner/v2/placeOrder")
            @NotNull String entry,

            @NotNull String consumer,
            long calls,

            @Schema(description = "The first day with such a call, in UTC") @NotNull LocalDate firstDay,

            @Schema(description = "The last day with such a call, in UTC") @NotNull LocalDate lastDay) {

        private static Path of(UsedPath used) {
            var path = used.path();
            return new Path(
                    path.system(),
                    path.operation(),
                    path.entry(),
                    path.consumer(),
                    used.calls(),
                    used.firstDay(),
                    used.lastDay());
        }
    }

    /** What was found is one more than fits where another page follows. */
    static BackendCallsResponse of(List<UsedPath> found, int limit) {
        var page = found.stream().limit(limit).toList();
        return new BackendCallsResponse(
                page.stream().map(Path::of).toList(),
                found.size() > limit ? PageCursor.of(page.getLast().path().names()) : null);
    }
}
