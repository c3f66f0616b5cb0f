package io.entrepot.developer.usage.web;

import io.entrepot.canonical.usage.StatusClass;
import io.entrepot.developer.application.Developer;
import io.entrepot.developer.usage.Usage;
import io.entrepot.developer.usage.UsageQuestion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers developers how often they called what, and the governance team who did. */
@RestController
@Tag(name = "Usage", description = "How often what was called")
class UsageController {

    private static final int LARGEST_PAGE = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CURSOR = 1000;
    private static final int DIMENSIONS = 7;
    private static final int LARGEST_MAJOR = 10_000;
    private static final String COUNTED = "Calls are counted once a minute and kept 400 days. Days are days in UTC.";

    private final Usage usage;

    UsageController(Usage usage) {
        this.usage = usage;
    }

    @GetMapping("/developer/v1/usage")
    @Operation(
            operationId = "sumOwnUsage",
            summary = "Sum up own calls, of all applications together",
            description = COUNTED)
    @ApiResponse(responseCode = "200", description = "One page of sums")
    UsageResponse own(
            Developer developer,
            @Parameter(example = "partner") @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String api,
            @RequestParam(required = false) @Min(0) @Max(LARGEST_MAJOR) @Nullable Integer major,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String operation,
            @RequestParam(required = false) @Nullable StatusClass status,
            @Parameter(description = "the first day") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "the last day") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = "what sums are told apart by; nothing: one sum")
                    @RequestParam(defaultValue = "")
                    @Size(max = DIMENSIONS) List<UsageQuestion.Dimension> by,
            @RequestParam(required = false) @Size(max = LONGEST_CURSOR) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var partner = developer.partner().value();
        return UsageResponse.of(usage.sums(
                new UsageQuestion(partner, null, api, major, operation, status, from, to, by, cursor, limit)));
    }

    @GetMapping("/developer/v1/reports/usage")
    @Operation(operationId = "sumUsage", summary = "Sum up the calls of all consumers", description = COUNTED)
    @ApiResponse(responseCode = "200", description = "One page of sums")
    UsageResponse all(
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String consumer,
            @Parameter(example = "experience") @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String layer,
            @Parameter(example = "partner") @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String api,
            @RequestParam(required = false) @Min(0) @Max(LARGEST_MAJOR) @Nullable Integer major,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String operation,
            @RequestParam(required = false) @Nullable StatusClass status,
            @Parameter(description = "the first day") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "the last day") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = "what sums are told apart by; nothing: one sum")
                    @RequestParam(defaultValue = "")
                    @Size(max = DIMENSIONS) List<UsageQuestion.Dimension> by,
            @RequestParam(required = false) @Size(max = LONGEST_CURSOR) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return UsageResponse.of(usage.sums(
                new UsageQuestion(consumer, layer, api, major, operation, status, from, to, by, cursor, limit)));
    }
}
