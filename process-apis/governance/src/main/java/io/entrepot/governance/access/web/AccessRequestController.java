package io.entrepot.governance.access.web;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.governance.access.AccessFilter;
import io.entrepot.governance.access.AccessRequest;
import io.entrepot.governance.access.AccessRequestId;
import io.entrepot.governance.access.AccessRequests;
import io.entrepot.governance.access.DecidingAccess;
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
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records requests for scopes, shows them and has them decided. */
@Tag(name = "Access requests")
@RestController
@RequestMapping(AccessRequestController.PATH)
class AccessRequestController {

    static final String PATH = "/governance/v1/access-requests";

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_NAME = 200;
    private static final String PERSON = "On-Behalf-Of";

    private final AccessRequests requests;
    private final DecidingAccess deciding;
    private final Clock clock;

    AccessRequestController(AccessRequests requests, DecidingAccess deciding, Clock clock) {
        this.requests = requests;
        this.deciding = deciding;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            operationId = "requestAccess",
            summary = "Record that a consumer wants a further scope for an application",
            description = "The same again, while nobody decided, is the request that is there already.")
    @ApiResponse(responseCode = "201", description = "The request is recorded")
    ResponseEntity<AccessRequestResponse> request(
            @Valid @RequestBody AccessRequestRequest request,
            @RequestHeader(PERSON) @NotBlank @Size(max = LONGEST_NAME) String person) {
        var recorded = requests.record(request.by(person), clock.instant());
        return ResponseEntity.created(URI.create(PATH + "/" + recorded.id().value()))
                .body(AccessRequestResponse.of(recorded));
    }

    @GetMapping
    @Operation(operationId = "listAccessRequests", summary = "List requests, oldest first, page by page")
    AccessRequestPageResponse list(
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String consumer,
            @RequestParam(required = false) AccessRequest.@Nullable State state,
            @Parameter(description = "Whether the realm had followed an approval")
                    @RequestParam(required = false)
                    @Nullable Boolean granted,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var found = requests.list(new AccessFilter(consumer, state, granted), new AccessRequestId(cursor), limit + 1);
        return AccessRequestPageResponse.of(found, limit);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readAccessRequest", summary = "Read a request")
    AccessRequestResponse find(@PathVariable @Min(1) long id) {
        return requests.find(new AccessRequestId(id))
                .map(AccessRequestResponse::of)
                .orElseThrow(AccessRequestController::unknown);
    }

    @PostMapping("/{id}/decision")
    @Operation(
            operationId = "decideAccessRequest",
            summary = "Approve, refuse or withdraw a request",
            description = "Once: the same decision again changes nothing, another one is refused (409).")
    AccessRequestResponse decide(
            @PathVariable @Min(1) long id,
            @Valid @RequestBody DecisionRequest decision,
            @RequestHeader(PERSON) @NotBlank @Size(max = LONGEST_NAME) String person) {
        var outcome = decision.outcome().toState();
        return answer(deciding.decide(new AccessRequestId(id), outcome, person, decision.reason()));
    }

    @PostMapping("/{id}/grant")
    @Operation(operationId = "noteGrant", summary = "Note that the realm followed an approval")
    AccessRequestResponse noteGranted(@PathVariable @Min(1) long id) {
        return answer(deciding.noteGranted(new AccessRequestId(id)));
    }

    private static AccessRequestResponse answer(DecidingAccess.Outcome outcome) {
        return switch (outcome) {
            case DecidingAccess.Outcome.Decided(var request) -> AccessRequestResponse.of(request);
            case DecidingAccess.Outcome.DecidedOtherwise(var request) ->
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "The request is " + request.state().name().toLowerCase(Locale.ROOT) + ".");
            case DecidingAccess.Outcome.Unknown() -> throw unknown();
        };
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such request.");
    }
}
