package io.entrepot.carriereasypost.cases.web;

import io.entrepot.carriereasypost.cases.ExceptionCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what a person must look at. */
@Tag(name = "Exceptions")
@RestController
class ExceptionController {

    private static final int LARGEST_PAGE = 200;

    private final ExceptionCases cases;

    ExceptionController(ExceptionCases cases) {
        this.cases = cases;
    }

    @Operation(summary = "List what carriers told and no rule could settle, newest first")
    @GetMapping("/carrier/v1/exceptions")
    ExceptionsResponse exceptions(
            @RequestParam(required = false)
                    @Pattern(regexp = "^\\d{1,18}$", message = "is not a cursor of this list") @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var below = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        return ExceptionsResponse.of(cases.newestBelow(below, limit + 1), limit);
    }
}
