package io.entrepot.developer.release.web;

import io.entrepot.developer.access.Decider;
import io.entrepot.developer.release.BackendRelease;
import io.entrepot.developer.release.BackendReleases;
import io.entrepot.developer.release.ReleasePage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets the governance team find out what a backend's new version breaks, whom that reaches, and note what is planned. */
@RestController
@RequestMapping(BackendReleaseController.PATH)
@Tag(name = "Releases of backends", description = "What a vendor's new version breaks, and whom that reaches")
class BackendReleaseController {

    static final String PATH = "/developer/v1/reports/backend-releases";

    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_DOCUMENT = 8 * 1024 * 1024;

    private final BackendReleases releases;

    BackendReleaseController(BackendReleases releases) {
        this.releases = releases;
    }

    @PostMapping
    @Operation(
            operationId = "registerBackendRelease",
            summary = "Register a new version of a backend's interface",
            description =
                    "The same versions again are the release that is there, with the moves, the owner and the deadline of now.")
    @ApiResponse(responseCode = "201", description = "The release is registered")
    ResponseEntity<BackendReleaseResponse> register(
            Decider decider, @Valid @RequestBody BackendReleaseRequest request) {
        var release = releases.register(request.toRelease(), decider.name());
        return ResponseEntity.created(URI.create(PATH + "/" + release.id())).body(BackendReleaseResponse.of(release));
    }

    @GetMapping
    @Operation(operationId = "listBackendReleases", summary = "List releases, newest first")
    @ApiResponse(responseCode = "200", description = "One page of releases")
    BackendReleasePageResponse list(
            @Parameter(example = "business-central") @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String backend,
            @RequestParam(required = false) BackendRelease.@Nullable State state,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Min(1) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return BackendReleasePageResponse.of(releases.list(new ReleasePage.Query(backend, state, cursor, limit)));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readBackendRelease",
            summary = "Read a release, and what it means as of its last assessment")
    @ApiResponse(responseCode = "200", description = "The release")
    @ApiResponse(responseCode = "404", ref = "Problem")
    BackendReleaseResponse find(@PathVariable @Min(1) long id) {
        return BackendReleaseResponse.of(releases.find(id));
    }

    @PutMapping(path = "/{id}/documents/{side}", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "putReleaseDocument",
            summary = "Hand in the vendor's document of the older or the newer version",
            description =
                    "OpenAPI 2.0 or 3 in YAML or JSON, OData 4 EDMX, XML Schema or GraphQL, as it is, up to 8 MB. It voids an assessment that was made with another one. 409 while other documents are being compared.")
    @ApiResponse(responseCode = "200", description = "The release")
    @ApiResponse(responseCode = "415", description = "The body is no plain text")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    BackendReleaseResponse receive(
            @PathVariable @Min(1) long id,
            @PathVariable BackendRelease.Side side,
            @RequestBody @NotBlank @Size(max = LARGEST_DOCUMENT) String document) {
        return BackendReleaseResponse.of(releases.receive(id, side, document));
    }

    @PostMapping("/{id}/assessment")
    @Operation(
            operationId = "assessBackendRelease",
            summary = "Find out what a release breaks, by the code and the calls of now",
            description =
                    "The answer comes within a few seconds. Where the assessment takes longer, it tells `assessingSince`, and the release has the assessment, or the `refusal`, when it is there. Asked for again meanwhile, it is the same one.")
    @ApiResponse(responseCode = "200", description = "The release, assessed or being assessed")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    BackendReleaseResponse assess(@PathVariable @Min(1) long id) {
        return BackendReleaseResponse.of(releases.assess(id));
    }

    @PostMapping("/{id}/acknowledgement")
    @Operation(
            operationId = "acknowledgeBackendRelease",
            summary = "Note a plan for what breaks",
            description = "An assessment that finds further breaks asks for a new one.")
    @ApiResponse(responseCode = "200", description = "The release, acknowledged")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    BackendReleaseResponse acknowledge(
            Decider decider, @PathVariable @Min(1) long id, @Valid @RequestBody PlanRequest request) {
        return BackendReleaseResponse.of(releases.acknowledge(id, request.plan(), decider.name()));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "removeBackendRelease",
            summary = "Remove a release, with its documents, its assessment and the plan")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<Void> remove(Decider decider, @PathVariable @Min(1) long id) {
        releases.remove(id, decider.name());
        return ResponseEntity.noContent().build();
    }
}
