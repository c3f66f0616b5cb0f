package io.entrepot.developer.audit.web;

import io.entrepot.developer.application.Developer;
import io.entrepot.developer.audit.AuditPage;
import io.entrepot.developer.audit.AuditedActions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who did what to applications and gave which plan: developers those of their partner, the governance team all. */
@RestController
@Tag(name = "Audit", description = "Who registered, changed, rotated or removed an application, or gave another plan")
class AuditController {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_NAME = 200;
    private static final String CURSOR = "`next` of the page before";
    private static final String UNTIL = "The first moment that is not asked for";

    private final AuditedActions actions;

    AuditController(AuditedActions actions) {
        this.actions = actions;
    }

    @GetMapping("/developer/v1/audit-entries")
    @Operation(
            operationId = "listOwnAuditEntries",
            summary = "List what was done to own applications and the plan, oldest first")
    @ApiResponse(responseCode = "200", description = "One page of entries")
    AuditPageResponse own(
            Developer developer,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String application,
            @RequestParam(required = false) @Nullable Instant since,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Instant until,
            @Parameter(description = CURSOR) @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var partner = developer.partner().value();
        return AuditPageResponse.of(
                actions.list(new AuditPage.Query(partner, application, since, until, cursor, limit)));
    }

    @GetMapping("/developer/v1/reports/audit-entries")
    @Operation(
            operationId = "listAuditEntries",
            summary = "List what was done to the applications and plans of all partners, oldest first")
    @ApiResponse(responseCode = "200", description = "One page of entries")
    AuditPageResponse all(
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String partner,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String application,
            @RequestParam(required = false) @Nullable Instant since,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Instant until,
            @Parameter(description = CURSOR) @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return AuditPageResponse.of(
                actions.list(new AuditPage.Query(partner, application, since, until, cursor, limit)));
    }
}
