package io.entrepot.developer.usage.web;

import io.entrepot.developer.usage.UsageSums;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of calls. */
@Schema(name = "Usage")
record UsageResponse(
        @NotNull List<Entry> sums,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {

    /** One sum; it names what it was asked to be told apart by. */
    @Schema(name = "UsageSum")
    record Entry(
            @Nullable String consumer,
            @Nullable String layer,
            @Nullable String api,

            @Schema(description = "the major version; 0 for paths that belong to none") @Nullable Integer major,

            @Nullable String operation,

            @Schema(
                    allowableValues = {
                        "INFORMATIONAL",
                        "SUCCESSFUL",
                        "REDIRECTION",
                        "CLIENT_ERROR",
                        "SERVER_ERROR",
                        "ENDED"
                    })
            @Nullable String status,

            @Nullable LocalDate day,
            long calls,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {

        private static Entry of(UsageSums.Sum sum) {
            return new Entry(
                    sum.consumer(),
                    sum.layer(),
                    sum.api(),
                    sum.major(),
                    sum.operation(),
                    sum.status(),
                    sum.day(),
                    sum.calls(),
                    sum.firstDay(),
                    sum.lastDay());
        }
    }

    static UsageResponse of(UsageSums found) {
        return new UsageResponse(found.sums().stream().map(Entry::of).toList(), found.next());
    }
}
