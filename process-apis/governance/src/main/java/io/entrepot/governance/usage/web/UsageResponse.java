package io.entrepot.governance.usage.web;

import io.entrepot.canonical.usage.StatusClass;
import io.entrepot.governance.paging.PageCursor;
import io.entrepot.governance.usage.Dimension;
import io.entrepot.governance.usage.UsageSum;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of calls. */
record UsageResponse(
        @NotNull List<Sum> sums,

        @Schema(description = "Where the next page begins; absent on the last one") @Nullable String next) {

    /** One sum; it names what it was asked to be told apart by. */
    @Schema(name = "UsageSum")
    record Sum(
            @Nullable String consumer,
            @Nullable String layer,
            @Nullable String api,

            @Schema(description = "The major version; 0 for paths that belong to none") @Nullable Integer major,

            @Nullable String operation,
            @Nullable StatusClass status,
            @Nullable LocalDate day,
            long calls,

            @Schema(description = "The first day with such a call, in UTC") @NotNull LocalDate firstDay,

            @Schema(description = "The last day with such a call, in UTC") @NotNull LocalDate lastDay) {

        private static Sum of(List<Dimension> by, UsageSum sum) {
            var major = value(by, sum, Dimension.MAJOR);
            var status = value(by, sum, Dimension.STATUS);
            var day = value(by, sum, Dimension.DAY);
            return new Sum(
                    value(by, sum, Dimension.CONSUMER),
                    value(by, sum, Dimension.LAYER),
                    value(by, sum, Dimension.API),
                    major == null ? null : Integer.valueOf(major),
                    value(by, sum, Dimension.OPERATION),
                    status == null ? null : StatusClass.valueOf(status),
                    day == null ? null : LocalDate.parse(day),
                    sum.calls(),
                    sum.firstDay(),
                    sum.lastDay());
        }

        private static @Nullable String value(List<Dimension> by, UsageSum sum, Dimension dimension) {
            var place = by.indexOf(dimension);
            return place < 0 ? null : sum.values().get(place);
        }
    }

    /** What was found is one more than fits where another page follows. */
    static UsageResponse of(List<Dimension> by, List<UsageSum> found, int limit) {
        var page = found.stream().limit(limit).toList();
        return new UsageResponse(
                page.stream().map(sum -> Sum.of(by, sum)).toList(),
                found.size() > limit ? PageCursor.of(page.getLast().values()) : null);
    }
}
