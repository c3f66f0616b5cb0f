package io.entrepot.developer.version.web;

import io.entrepot.developer.version.PublishedApis;
import io.entrepot.developer.version.PublishedVersion;
import io.entrepot.developer.version.VersionCallers;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who still calls a version. */
@Tag(name = "Versions")
@RestController
class CallerController {

    private static final String LAYER = "^(system|process|experience)$";
    private static final String NAME = "^[a-z][a-z0-9-]{0,63}$";
    private static final int MOST_DAYS = 400;
    private static final int LARGEST_MAJOR = 10_000;

    private final PublishedApis apis;
    private final VersionCallers callers;

    CallerController(PublishedApis apis, VersionCallers callers) {
        this.apis = apis;
        this.callers = callers;
    }

    @Operation(
            operationId = "listCallers",
            summary =
                    "List who called a version lately, what of it, when it ends for each, and who consented to its end",
            description =
                    "A call that was refused because the version had ended for its consumer is none. Calls are counted once a minute.")
    @ApiResponse(responseCode = "200", description = "The callers; none is an empty list")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @GetMapping("/developer/v1/versions/{layer}/{api}/{major}/callers")
    CallersResponse callers(
            @Parameter(example = "experience") @PathVariable @Pattern(regexp = LAYER) String layer,
            @Parameter(example = "partner") @PathVariable @Pattern(regexp = NAME) String api,
            @Parameter(example = "1") @PathVariable @Min(1) @Max(LARGEST_MAJOR) int major,
            @Parameter(description = "Today and so many days before it")
                    @RequestParam(defaultValue = "30")
                    @Min(1) @Max(MOST_DAYS) int days) {
        var version = new PublishedVersion(layer, api, major);
        if (apis.find(version).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such version.");
        }
        return CallersResponse.of(version, callers.of(version, days));
    }
}
