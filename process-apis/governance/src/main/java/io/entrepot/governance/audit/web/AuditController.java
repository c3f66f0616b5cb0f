package io.entrepot.governance.audit.web;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.governance.audit.AuditEntries;
import io.entrepot.governance.audit.AuditEntry;
import io.entrepot.governance.audit.AuditEntryId;
import io.entrepot.governance.audit.AuditFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writes the audit trail and shows it. */
@Tag(name = "Audit")
@RestController
@RequestMapping("/governance/v1/audit-entries")
class AuditController {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_NAME = 200;

    private final AuditEntries entries;
    private final Clock clock;

    AuditController(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "recordAuditEntry",
            summary = "Record what somebody is about to do to an application",
            description = "Before it is done, so that nothing is done unrecorded.")
    @ApiResponse(responseCode = "201", description = "The entry is recorded")
    AuditEntryResponse record(
            @Valid @RequestBody AuditEntryRequest entry,
            @RequestHeader("On-Behalf-Of") @NotBlank @Size(max = LONGEST_NAME) String person) {
        return AuditEntryResponse.of(entries.record(entry.by(person), clock.instant()));
    }

    @PostMapping("/{id}/outcome")
    @Operation(
            operationId = "noteAuditOutcome",
            summary = "Note whether it was done",
            description = "The first note counts.")
    AuditEntryResponse note(@PathVariable @Min(1) long id, @Valid @RequestBody AuditOutcomeRequest outcome) {
        return entries.note(new AuditEntryId(id), new AuditEntry.Outcome(outcome.done(), clock.instant()))
                .map(AuditEntryResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such entry."));
    }

    @GetMapping
    @Operation(operationId = "listAuditEntries", summary = "List the audit trail, oldest first, page by page")
    AuditPageResponse list(
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String consumer,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String application,
            @RequestParam(required = false) @Nullable Instant since,
            @Parameter(description = "The first moment that is not asked for") @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var filter = new AuditFilter(consumer, application, since, until);
        return AuditPageResponse.of(entries.list(filter, new AuditEntryId(cursor), limit + 1), limit);
    }
}
