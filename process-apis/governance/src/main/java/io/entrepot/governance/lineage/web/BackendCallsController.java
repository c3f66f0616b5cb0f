package io.entrepot.governance.lineage.web;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.governance.lineage.BackendUse;
import io.entrepot.governance.lineage.CallPath;
import io.entrepot.governance.lineage.PathQuery;
import io.entrepot.governance.paging.PageCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers for whom and from where backends are called. */
@Tag(name = "Lineage")
@RestController
class BackendCallsController {

    private static final int LARGEST_PAGE = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CURSOR = 1500;

    private final BackendUse use;

    BackendCallsController(BackendUse use) {
        this.use = use;
    }

    @Operation(
            operationId = "sumBackendCalls",
            summary = "Sum up calls of backends by the operation and the consumer that they were made for",
            description =
                    "Counts come in once a minute. What a schedule of ours began has the entry and the consumer `internal`.")
    @GetMapping("/governance/v1/backend-calls")
    BackendCallsResponse backendCalls(
            @Parameter(example = "erp-business-central")
                    @RequestParam(required = false)
                    @Size(max = LONGEST_NAME) @Nullable String system,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String operation,
            @Parameter(example = "experience/partner/v2/placeOrder")
                    @RequestParam(required = false)
                    @Size(max = LONGEST_NAME) @Nullable String entry,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String consumer,
            @Parameter(description = "The first day, in UTC") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "The last day, in UTC") @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Size(max = LONGEST_CURSOR) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var query = new PathQuery(system, operation, entry, consumer, from, to, after(cursor), limit + 1);
        return BackendCallsResponse.of(use.paths(query), limit);
    }

    private static @Nullable CallPath after(@Nullable String cursor) {
        try {
            return cursor == null ? null : CallPath.of(PageCursor.names(cursor));
        } catch (IllegalArgumentException other) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, PageCursor.WRONG);
        }
    }
}
