package io.entrepot.developer.lineage.web;

import io.entrepot.developer.lineage.BackendCallQuestion;
import io.entrepot.developer.lineage.BackendCalls;
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

/** Answers the governance team for whom and from where backends are called. */
@RestController
@Tag(name = "Releases of backends", description = "What a vendor's new version breaks, and whom that reaches")
class BackendCallsController {

    private static final int LARGEST_PAGE = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CURSOR = 1500;

    private final BackendCalls calls;

    BackendCallsController(BackendCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/developer/v1/reports/backend-calls")
    @Operation(
            operationId = "sumBackendCalls",
            summary = "Sum up calls of backends by the operation and the consumer that they were made for",
            description =
                    "Counts come in once a minute. What a schedule of ours began has the entry and the consumer `internal`.")
    @ApiResponse(responseCode = "200", description = "One page of sums")
    BackendCallsResponse all(
            @Parameter(example = "erp-business-central")
                    @RequestParam(required = false)
                    @Size(max = LONGEST_NAME) @Nullable String system,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String operation,
            @Parameter(example = "experience/partner/v2/placeOrder")
                    @RequestParam(required = false)
                    @Size(max = LONGEST_NAME) @Nullable String entry,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String consumer,
            @Parameter(description = "the first day") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "the last day") @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Size(max = LONGEST_CURSOR) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return BackendCallsResponse.of(
                calls.sums(new BackendCallQuestion(system, operation, entry, consumer, from, to, cursor, limit)));
    }
}
