package io.entrepot.governance.release.web;

import io.entrepot.foundation.security.Caller;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.governance.release.AssessingReleases;
import io.entrepot.governance.release.AssessingReleases.Outcome;
import io.entrepot.governance.release.BackendRelease;
import io.entrepot.governance.release.BackendReleaseId;
import io.entrepot.governance.release.BackendReleases;
import io.entrepot.governance.release.ReleaseFilter;
import io.entrepot.governance.release.Side;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in releases of backends, tells what they break, and keeps what is planned. */
@Tag(name = "Releases of backends")
@RestController
@RequestMapping(BackendReleaseController.PATH)
class BackendReleaseController {

    static final String PATH = "/governance/v1/backend-releases";

    private static final Logger AUDIT = LoggerFactory.getLogger("io.entrepot.audit");
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_DOCUMENT = 8 * 1024 * 1024;
    private static final String PERSON = "On-Behalf-Of";
    private static final String FOR_WHOM = "the person who does it, for the record";

    private final BackendReleases releases;
    private final AssessingReleases assessing;

    BackendReleaseController(BackendReleases releases, AssessingReleases assessing) {
        this.releases = releases;
        this.assessing = assessing;
    }

    @PostMapping
    @Operation(
            operationId = "registerBackendRelease",
            summary = "Register a new version of a backend's interface",
            description =
                    "The same versions again are the release that is there, with the moves, the owner and the deadline of now.")
    @ApiResponse(responseCode = "201", description = "The release is registered")
    ResponseEntity<BackendReleaseResponse> register(
            @Valid @RequestBody BackendReleaseRequest request,
            @Parameter(description = FOR_WHOM)
                    @RequestHeader(name = PERSON, required = false)
                    @Size(max = LONGEST_NAME) @Nullable String person,
            Caller caller) {
        var release = answer(assessing.register(request.registeredBy(nameOf(person, caller))));
        return ResponseEntity.created(URI.create(PATH + "/" + release.id())).body(release);
    }

    @GetMapping
    @Operation(operationId = "listBackendReleases", summary = "List releases, newest first, page by page")
    BackendReleasePageResponse list(
            @Parameter(example = "business-central") @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String backend,
            @RequestParam(required = false) BackendRelease.@Nullable State state,
            @RequestParam(required = false) @Min(1) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var before = new BackendReleaseId(cursor == null ? Long.MAX_VALUE : cursor);
        var found = releases.list(new ReleaseFilter(backend, state), before, limit + 1);
        return BackendReleasePageResponse.of(found, limit);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readBackendRelease",
            summary = "Read a release, and what it means as of its last assessment")
    BackendReleaseResponse find(@PathVariable @Min(1) long id) {
        return releases.find(new BackendReleaseId(id))
                .map(BackendReleaseResponse::of)
                .orElseThrow(BackendReleaseController::unknown);
    }

    @PutMapping(path = "/{id}/documents/{side}", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "putReleaseDocument",
            summary = "Hand in the vendor's document of the older or the newer version",
            description =
                    "OpenAPI 2.0 or 3 in YAML or JSON, OData 4 EDMX, XML Schema or GraphQL, as it is, up to 8 MB. It voids an assessment that was made with another one. 409 while other documents are being compared.")
    @ApiResponse(responseCode = "200", description = "The release")
    @ApiResponse(responseCode = "415", description = "The body is no plain text")
    BackendReleaseResponse receive(
            @PathVariable @Min(1) long id,
            @PathVariable Side side,
            @RequestBody @NotBlank @Size(max = LARGEST_DOCUMENT) String document) {
        return answer(assessing.receive(new BackendReleaseId(id), side, document));
    }

    @PostMapping("/{id}/assessment")
    @Operation(
            operationId = "assessBackendRelease",
            summary = "Find out what a release breaks, by the code and the calls of now",
            description =
                    "The answer comes within a few seconds. Where the assessment takes longer, it tells `assessingSince`, and the release has the assessment, or the `refusal`, when it is there. Asked for again meanwhile, it is the same one. 409 while a document is missing.")
    BackendReleaseResponse assess(@PathVariable @Min(1) long id) {
        return answer(assessing.assess(new BackendReleaseId(id)));
    }

    @PostMapping("/{id}/acknowledgement")
    @Operation(
            operationId = "acknowledgeBackendRelease",
            summary = "Note who has which plan for what breaks",
            description =
                    "409 while nothing is known to break. An assessment that finds further breaks asks for a new one.")
    BackendReleaseResponse acknowledge(
            @PathVariable @Min(1) long id,
            @Valid @RequestBody AcknowledgementRequest request,
            @Parameter(description = FOR_WHOM)
                    @RequestHeader(name = PERSON, required = false)
                    @Size(max = LONGEST_NAME) @Nullable String person,
            Caller caller) {
        return answer(assessing.acknowledge(new BackendReleaseId(id), nameOf(person, caller), request.plan()));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "removeBackendRelease",
            summary = "Remove a release, with its documents, its assessment and the plan",
            description = "Who removed it is kept.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    ResponseEntity<Void> remove(
            @PathVariable @Min(1) long id,
            @Parameter(description = FOR_WHOM)
                    @RequestHeader(name = PERSON, required = false)
                    @Size(max = LONGEST_NAME) @Nullable String person,
            Caller caller) {
        var by = nameOf(person, caller);
        if (!assessing.remove(new BackendReleaseId(id), by)) {
            throw unknown();
        }
        AUDIT.info("action=RELEASE_REMOVED release={} by={}", id, printable(by));
        return ResponseEntity.noContent().build();
    }

    private static BackendReleaseResponse answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var release) -> BackendReleaseResponse.of(release);
            case Outcome.Unknown() -> throw unknown();
            case Outcome.Untimely(var words) -> throw new ProblemException(ProblemType.CONFLICT, words);
            case Outcome.Refused(var words) -> throw new ProblemException(ProblemType.INVALID_REQUEST, words);
        };
    }

    private static String nameOf(@Nullable String person, Caller caller) {
        return person == null || person.isBlank() ? caller.client() : person;
    }

    /** A name cannot begin a line of its own. */
    private static String printable(String name) {
        return name.replaceAll("[^\\x21-\\x7E]", "_");
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such release.");
    }
}
