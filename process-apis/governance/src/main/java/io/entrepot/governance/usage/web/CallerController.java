package io.entrepot.governance.usage.web;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.governance.consent.Consents;
import io.entrepot.governance.usage.Usage;
import io.entrepot.governance.version.PublishedVersions;
import io.entrepot.governance.version.VersionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who still calls a version. */
@Tag(name = "Usage")
@RestController
class CallerController {

    private static final String LAYER = "system|process|experience";
    private static final String NAME = "[a-z][a-z0-9-]{0,63}";
    private static final int MOST_DAYS = 400;

    private final PublishedVersions versions;
    private final Usage usage;
    private final Consents consents;
    private final Clock clock;

    CallerController(PublishedVersions versions, Usage usage, Consents consents, Clock clock) {
        this.versions = versions;
        this.usage = usage;
        this.consents = consents;
        this.clock = clock;
    }

    @Operation(
            operationId = "listCallers",
            summary =
                    "List who called a version lately, what of it, when it ends for each, and who consented to its end",
            description = "A call that was refused because the version had ended for its consumer is none.")
    @ApiResponse(responseCode = "200", description = "The callers; none is an empty list")
    @GetMapping("/governance/v1/versions/{layer}/{api}/{major}/callers")
    CallersResponse callers(
            @Parameter(example = "experience") @PathVariable @Pattern(regexp = LAYER) String layer,
            @Parameter(example = "partner") @PathVariable @Pattern(regexp = NAME) String api,
            @Parameter(example = "1") @PathVariable @Min(1) @Max(10_000) int major,
            @Parameter(description = "Today and so many days before it, in UTC")
                    @RequestParam(defaultValue = "30")
                    @Min(1) @Max(MOST_DAYS) int days) {
        var version = new VersionId(layer, api, major);
        var standing = versions.find(version)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such version."));
        var since = LocalDate.now(clock).minusDays(days);
        return CallersResponse.of(
                new CallersResponse.Span(
                        standing, since, usage.countedSince(layer).orElse(null)),
                usage.callersOf(version, since),
                consents.ofVersion(version));
    }
}
