package io.entrepot.inventory.allocation.web;

import io.entrepot.inventory.allocation.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;

/** What stands in the way, if anything. */
@Schema(name = "SourcingCheckResult")
record SourcingCheckResponse(@NotNull List<Entry> violations) {

    /** Why one line cannot be served. */
    @Schema(name = "Violation")
    record Entry(
            int lineNumber,

            @Schema(
                    description = "the place within the line",
                    allowableValues = {"item", "quantity/unit", "quantity/amount"})
            @NotNull String field,

            @Schema(
                    allowableValues = {
                        "unknown-item",
                        "unit-not-of-item",
                        "not-divisible",
                        "too-large",
                        "insufficient-stock"
                    })
            @NotNull String code,

            @NotNull String message) {}

    static SourcingCheckResponse of(List<Violation> violations) {
        return new SourcingCheckResponse(
                violations.stream().map(SourcingCheckResponse::entry).toList());
    }

    static String code(Violation violation) {
        return violation.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Entry entry(Violation violation) {
        return new Entry(violation.lineNumber(), violation.field(), code(violation), violation.message());
    }
}
