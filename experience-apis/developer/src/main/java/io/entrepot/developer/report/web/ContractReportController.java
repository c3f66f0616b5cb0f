package io.entrepot.developer.report.web;

import io.entrepot.developer.report.ContractChange;
import io.entrepot.developer.report.ContractReports;
import io.entrepot.developer.report.LintFinding;
import io.entrepot.developer.report.ReportPage;
import io.entrepot.developer.report.Selection;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the governance team which rules the published contracts break, and what changed in them. */
@RestController
@Tag(name = "Contracts", description = "Which rules the published contracts break, and what changed in them")
class ContractReportController {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_NAME = 200;
    private static final String CURSOR = "`next` of the page before";

    private final ContractReports reports;

    ContractReportController(ContractReports reports) {
        this.reports = reports;
    }

    @GetMapping("/developer/v1/reports/lint")
    @Operation(
            operationId = "lintContracts",
            summary = "List which rules the published contracts break, by contract",
            description =
                    "The newest revision of each version that is not retired, by the rules of now; what is exempt from a rule does not break it.")
    @ApiResponse(responseCode = "200", description = "The contracts, and one page of what they break")
    LintReportResponse lint(
            @Parameter(example = "experience") @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String layer,
            @Parameter(example = "partner") @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String api,
            @RequestParam(required = false) @Min(1) @Nullable Integer major,
            @RequestParam(required = false) LintFinding.@Nullable Severity severity,
            @Parameter(description = CURSOR) @RequestParam(defaultValue = "0") @Min(0) int cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var selection = new Selection(layer, api, major);
        var findings = reports.findings().stream()
                .filter(finding -> selection.test(finding.contract()))
                .toList();
        var contracts = reports.newest().stream()
                .filter(selection)
                .map(contract -> LintReportResponse.Linted.of(contract, findings))
                .toList();
        var wanted = findings.stream()
                .filter(finding -> severity == null || severity == finding.severity())
                .toList();
        return LintReportResponse.of(contracts, ReportPage.of(wanted, cursor, limit));
    }

    @GetMapping("/developer/v1/reports/changes")
    @Operation(
            operationId = "listContractChanges",
            summary = "List what changed in the published contracts, by contract, the newest first",
            description =
                    "From each revision to the next, and between the newest revisions of two major versions. Words and examples are no change.")
    @ApiResponse(responseCode = "200", description = "One page of changes")
    ChangeReportResponse changes(
            @Parameter(example = "experience") @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String layer,
            @Parameter(example = "partner") @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String api,
            @RequestParam(required = false) @Min(1) @Nullable Integer major,
            @RequestParam(required = false) ContractChange.@Nullable Verdict verdict,
            @Parameter(description = "Only what was published on this day or later")
                    @RequestParam(required = false)
                    @Nullable LocalDate since,
            @Parameter(description = CURSOR) @RequestParam(defaultValue = "0") @Min(0) int cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var selection = new Selection(layer, api, major);
        var wanted = reports.changes().stream()
                .filter(change -> selection.test(change.contract()))
                .filter(change -> verdict == null || verdict == change.verdict())
                .filter(change -> since == null || !isBefore(change.publishedOn(), since))
                .toList();
        return ChangeReportResponse.of(ReportPage.of(wanted, cursor, limit));
    }

    /** What has no date was published before dates were kept. */
    private static boolean isBefore(@Nullable LocalDate published, LocalDate since) {
        return published == null || published.isBefore(since);
    }
}
