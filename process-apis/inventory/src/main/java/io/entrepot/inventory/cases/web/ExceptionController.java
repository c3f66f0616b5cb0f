package io.entrepot.inventory.cases.web;

import io.entrepot.inventory.cases.ExceptionCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads exception cases. */
@RestController
@Tag(name = "Exceptions")
class ExceptionController {

    private static final int LARGEST_PAGE = 500;

    private final ExceptionCases cases;

    ExceptionController(ExceptionCases cases) {
        this.cases = cases;
    }

    @GetMapping("/inventory/v1/exceptions")
    @Operation(summary = "What could not be understood, oldest first, page by page")
    ExceptionPageResponse exceptions(
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return ExceptionPageResponse.of(cases.after(cursor, limit), limit);
    }
}
