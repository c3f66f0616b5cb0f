package io.entrepot.developer.access.web;

import io.entrepot.developer.access.AccessPage;
import io.entrepot.developer.access.AccessRequest;
import io.entrepot.developer.access.AccessRequests;
import io.entrepot.developer.access.AskingForAccess;
import io.entrepot.developer.application.Developer;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets developers ask for scopes that need approval. */
@RestController
@RequestMapping("/developer/v1/access-requests")
@Tag(name = "Access requests", description = "Scopes that need approval")
class AccessRequestController {

    private static final int LARGEST_PAGE = 500;

    private final AskingForAccess asking;
    private final AccessRequests requests;

    AccessRequestController(AskingForAccess asking, AccessRequests requests) {
        this.asking = asking;
        this.requests = requests;
    }

    @PostMapping
    @Operation(
            operationId = "requestAccess",
            summary = "Ask for a further scope of an application",
            description =
                    "The governance team decides. The same again, while nobody did, is the request that is there already.")
    @ApiResponse(responseCode = "201", description = "The request")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<AccessRequestResponse> ask(
            Developer developer, @Valid @RequestBody NewAccessRequestRequest request) {
        return switch (asking.ask(developer, request.toNewRequest())) {
            case AskingForAccess.Outcome.Asked(var asked) ->
                ResponseEntity.status(HttpStatus.CREATED).body(AccessRequestResponse.of(asked));
            case AskingForAccess.Outcome.UnknownApplication() ->
                throw invalid("/application", "unknown", "is none of your applications");
            case AskingForAccess.Outcome.NotOnRequest() ->
                throw invalid("/scope", "not-on-request", "is not given on request; see /developer/v1/scopes");
            case AskingForAccess.Outcome.HeldAlready() ->
                throw new ProblemException(ProblemType.CONFLICT, "The application has this scope already.");
        };
    }

    @GetMapping
    @Operation(operationId = "listOwnAccessRequests", summary = "List own requests, oldest first")
    @ApiResponse(responseCode = "200", description = "One page of requests")
    AccessRequestPageResponse own(
            Developer developer,
            @RequestParam(required = false) AccessRequest.@Nullable State state,
            @Parameter(description = "`next` of the page before") @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var partner = developer.partner().value();
        return AccessRequestPageResponse.of(requests.list(new AccessPage.Query(partner, state, null, cursor, limit)));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(operationId = "withdrawAccessRequest", summary = "Take a request back on which nobody decided")
    @ApiResponse(responseCode = "200", description = "The request, withdrawn")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    AccessRequestResponse withdraw(Developer developer, @PathVariable @Min(1) long id) {
        return asking.withdraw(developer, id)
                .map(AccessRequestResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "You have no such request."));
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        var error = new InputError(pointer, code, message);
        return new ProblemException(ProblemType.INVALID_REQUEST, InputError.summary(List.of(error)), List.of(error));
    }
}
