package io.entrepot.developer.lineage.web;

import io.entrepot.developer.lineage.BackendCallSums;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of calls of backends. */
@Schema(name = "BackendCalls")
record BackendCallsResponse(
        @NotNull List<Path> paths,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {

    /** The calls from one operation and one consumer of ours to one operation of a backend. */
    @Schema(name = "BackendCallPath")
    record Path(
            @Schema(description = "the system API that called", example = "erp-business-central") @NotNull String system,

            @Schema(description = "the operation of its backend") @NotNull String operation,

            @Schema(
                    description = "the operation at which the call came in",
                    example = "experience/partner/v2/placeOrder")
            @NotNull String entry,

            @NotNull String consumer,
            long calls,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {

        private static Path of(BackendCallSums.Path path) {
            return new Path(
                    path.system(),
                    path.operation(),
                    path.entry(),
                    path.consumer(),
                    path.calls(),
                    path.firstDay(),
                    path.lastDay());
        }
    }

    static BackendCallsResponse of(BackendCallSums found) {
        return new BackendCallsResponse(found.paths().stream().map(Path::of).toList(), found.next());
    }
}
