package io.entrepot.developer.report.web;

import io.entrepot.developer.report.ContractRevision;
import io.entrepot.developer.report.LintFinding;
import io.entrepot.developer.report.ReportPage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what breaks rules, and all contracts that were held against them. */
@Schema(name = "LintReport")
record LintReportResponse(
        @NotNull @Schema(description = "All contracts that were asked for, whether they break a rule or not")
        List<Linted> contracts,

        @NotNull List<Finding> findings,

        @Schema(description = "where the next page begins; absent on the last one") @Nullable Integer next) {

    /** A contract at its newest revision. */
    @Schema(name = "LintedContract")
    record Linted(
            @NotNull @Schema(example = "experience") String layer,
            @NotNull @Schema(example = "partner") String api,
            @NotNull @Schema(example = "2") Integer major,

            @NotNull @Schema(description = "The newest, which is the one that was held against the rules", example = "4")
            Integer revision,

            @NotNull Long errors,
            @NotNull Long warnings) {

        static Linted of(ContractRevision contract, List<LintFinding> findings) {
            return new Linted(
                    contract.layer(),
                    contract.api(),
                    contract.major(),
                    contract.revision(),
                    count(contract, findings, LintFinding.Severity.ERROR),
                    count(contract, findings, LintFinding.Severity.WARNING));
        }

        private static long count(
                ContractRevision contract, List<LintFinding> findings, LintFinding.Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.contract().equals(contract) && finding.severity() == severity)
                    .count();
        }
    }

    /** A rule that a contract breaks. */
    @Schema(name = "LintFinding")
    record Finding(
            @NotNull @Schema(example = "process") String layer,
            @NotNull @Schema(example = "orders") String api,
            @NotNull @Schema(example = "1") Integer major,
            @NotNull @Schema(example = "2") Integer revision,

            @NotNull @Schema(description = "An error keeps a contract from being published")
            LintFinding.Severity severity,

            @NotNull @Schema(description = "As `openapi/rules.yaml` names it", example = "path-texts")
            String rule,

            @NotNull @Schema(description = "Where, as a JSONPath", example = "$['info']")
            String place,

            @NotNull String message) {

        static Finding of(LintFinding finding) {
            return new Finding(
                    finding.contract().layer(),
                    finding.contract().api(),
                    finding.contract().major(),
                    finding.contract().revision(),
                    finding.severity(),
                    finding.rule(),
                    finding.place(),
                    finding.message());
        }
    }

    static LintReportResponse of(List<Linted> contracts, ReportPage<LintFinding> page) {
        return new LintReportResponse(
                contracts, page.entries().stream().map(Finding::of).toList(), page.next());
    }
}
