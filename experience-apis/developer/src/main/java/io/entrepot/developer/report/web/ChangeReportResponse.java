package io.entrepot.developer.report.web;

import io.entrepot.developer.report.ContractChange;
import io.entrepot.developer.report.ReportPage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what changed. */
@Schema(name = "ChangeReport")
record ChangeReportResponse(
        @NotNull List<Change> changes,

        @Schema(description = "where the next page begins; absent on the last one") @Nullable Integer next) {

    /** One difference between two revisions of a contract. */
    @Schema(name = "ContractChange")
    record Change(
            @NotNull @Schema(description = "`experience`, `process`, `system` or `events`", example = "experience")
            String layer,

            @NotNull @Schema(description = "The API, or the type of an event", example = "partner")
            String api,

            @NotNull @Schema(example = "2") Integer major,

            @NotNull @Schema(description = "The newer of the two", example = "4")
            Integer revision,

            @NotNull @Schema(
                    description =
                            "The older of the two. Its major differs where two versions are compared: then the change is what a caller meets who moves",
                    example = "2")
            Integer previousMajor,

            @NotNull @Schema(example = "3") Integer previousRevision,

            @Nullable @Schema(description = "When the newer one was published")
            LocalDate publishedOn,

            @NotNull @Schema(description = "Whether callers of the older one can go on as they are")
            ContractChange.Verdict verdict,

            @NotNull @Schema(description = "What kind of difference", example = "operation-added")
            String code,

            @Nullable @Schema(description = "What it touches; absent: the whole document", example = "GET /partner/v2/orders")
            String operation,

            @NotNull @Schema(
                    description =
                            "Where, as a JSON pointer into the newer document, or into the older one if it is gone")
            String pointer,

            @NotNull @Schema(example = "the operation is new")
            String words) {

        static Change of(ContractChange change) {
            return new Change(
                    change.contract().layer(),
                    change.contract().api(),
                    change.contract().major(),
                    change.contract().revision(),
                    change.previous().major(),
                    change.previous().revision(),
                    change.publishedOn(),
                    change.verdict(),
                    change.code(),
                    change.operation().isEmpty() ? null : change.operation(),
                    change.pointer(),
                    change.words());
        }
    }

    static ChangeReportResponse of(ReportPage<ContractChange> page) {
        return new ChangeReportResponse(page.entries().stream().map(Change::of).toList(), page.next());
    }
}
