package io.entrepot.inventory.cases.web;

import io.entrepot.inventory.cases.ExceptionCase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One page of exception cases. */
@Schema(name = "ExceptionPage")
record ExceptionPageResponse(
        @NotNull List<Entry> exceptions,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {

    /** One case. */
    @Schema(name = "Exception")
    record Entry(
            @NotNull String id,
            @Schema(example = "unknown-item") @NotNull String kind,
            @NotNull String subject,
            @NotNull String detail,
            int occurrences,
            @NotNull Instant firstSeenAt,
            @NotNull Instant lastSeenAt,

            @Schema(description = "when it was mended; absent while it is open") @Nullable Instant resolvedAt) {}

    static ExceptionPageResponse of(List<ExceptionCase> cases, int limit) {
        var next = cases.size() < limit ? null : Long.toString(cases.getLast().id());
        return new ExceptionPageResponse(
                cases.stream().map(ExceptionPageResponse::entry).toList(), next);
    }

    private static Entry entry(ExceptionCase found) {
        return new Entry(
                Long.toString(found.id()),
                found.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                found.subject(),
                found.detail(),
                found.occurrences(),
                found.firstSeenAt(),
                found.lastSeenAt(),
                found.resolvedAt());
    }
}
