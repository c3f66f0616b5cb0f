package io.entrepot.developer.version.web;

import io.entrepot.developer.application.Developer;
import io.entrepot.developer.version.EndingVersions;
import io.entrepot.developer.version.PublishedApis;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the governance team all versions, and developers those of their calls that end. */
@RestController
@Tag(name = "Versions")
class VersionController {

    private static final int MOST_DAYS = 400;

    private final PublishedApis apis;
    private final EndingVersions ending;

    VersionController(PublishedApis apis, EndingVersions ending) {
        this.apis = apis;
        this.ending = ending;
    }

    @GetMapping("/developer/v1/catalog")
    @Operation(operationId = "readCatalog", summary = "List all versions of all APIs with owner, state and dates")
    @ApiResponse(responseCode = "200", description = "The versions, those of the inner layers too")
    VersionsResponse catalog() {
        return VersionsResponse.of(apis.all());
    }

    @GetMapping("/developer/v1/versions")
    @Operation(operationId = "listEndingVersions", summary = "List the versions that end and that you still call")
    @ApiResponse(responseCode = "200", description = "Those versions; none is an empty list")
    EndingVersionsResponse ending(
            Developer developer,
            @Parameter(description = "Today and so many days before it")
                    @RequestParam(defaultValue = "30")
                    @Min(1) @Max(MOST_DAYS) int days) {
        return EndingVersionsResponse.of(ending.of(developer.partner(), days));
    }
}
