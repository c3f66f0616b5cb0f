package io.entrepot.governance.usage.web;

import io.entrepot.canonical.usage.StatusClass;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.governance.paging.PageCursor;
import io.entrepot.governance.usage.Dimension;
import io.entrepot.governance.usage.Usage;
import io.entrepot.governance.usage.UsageFilter;
import io.entrepot.governance.usage.UsageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how often whom called what. */
@Tag(name = "Usage")
@RestController
class UsageController {

    private static final int LARGEST_PAGE = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CURSOR = 1000;

    private final Usage usage;

    UsageController(Usage usage) {
        this.usage = usage;
    }

    @Operation(
            operationId = "sumUsage",
            summary = "Sum up calls, told apart by what is asked for",
            description =
                    "Counts come in once a minute. Calls that nobody proved to be theirs are those of `anonymous`.")
    @GetMapping("/governance/v1/usage")
    UsageResponse usage(
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String consumer,
            @Parameter(example = "experience") @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String layer,
            @Parameter(example = "partner") @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String api,
            @Parameter(description = "The major version; 0 for paths that belong to none", example = "2")
                    @RequestParam(required = false)
                    @Min(0) @Max(10_000) @Nullable Integer major,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String operation,
            @RequestParam(required = false) @Nullable StatusClass status,
            @Parameter(description = "The first day, in UTC") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "The last day, in UTC") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = "What sums are told apart by; nothing: one sum")
                    @RequestParam(defaultValue = "")
                    @Size(max = 7) List<Dimension> by,
            @RequestParam(required = false) @Size(max = LONGEST_CURSOR) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var filter = new UsageFilter(consumer, layer, api, major, operation, status, from, to);
        return answer(filter, by, cursor, limit);
    }

    private UsageResponse answer(UsageFilter filter, List<Dimension> by, @Nullable String cursor, int limit) {
        try {
            var query = new UsageQuery(filter, by, PageCursor.names(cursor), limit + 1);
            return UsageResponse.of(query.by(), usage.sums(query), limit);
        } catch (IllegalArgumentException | DateTimeParseException madeUp) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, PageCursor.WRONG);
        }
    }
}
