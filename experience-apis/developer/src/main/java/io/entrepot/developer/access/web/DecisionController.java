package io.entrepot.developer.access.web;

import io.entrepot.developer.access.AccessPage;
import io.entrepot.developer.access.AccessRequest;
import io.entrepot.developer.access.AccessRequests;
import io.entrepot.developer.access.Decider;
import io.entrepot.developer.access.DecidingAccess;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets the governance team decide on requests. */
@RestController
@RequestMapping("/developer/v1/reports/access-requests")
@Tag(name = "Access requests", description = "Scopes that need approval")
class DecisionController {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_NAME = 200;

    private final DecidingAccess deciding;
    private final AccessRequests requests;

    DecisionController(DecidingAccess deciding, AccessRequests requests) {
        this.deciding = deciding;
        this.requests = requests;
    }

    @GetMapping
    @Operation(operationId = "listAccessRequests", summary = "List the requests of all partners, oldest first")
    @ApiResponse(responseCode = "200", description = "One page of requests")
    AccessRequestPageResponse all(
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String partner,
            @RequestParam(required = false) AccessRequest.@Nullable State state,
            @Parameter(description = "`next` of the page before") @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return AccessRequestPageResponse.of(requests.list(new AccessPage.Query(partner, state, null, cursor, limit)));
    }

    @PostMapping("/{id}/approval")
    @Operation(
            operationId = "approveAccessRequest",
            summary = "Approve a request; the application has the scope from its next token on",
            description = "May be repeated: what broke off before is done then.")
    @ApiResponse(responseCode = "200", description = "The request, approved")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    AccessRequestResponse approve(
            Decider decider, @PathVariable @Min(1) long id, @Valid @RequestBody ApprovalRequest approval) {
        return answer(deciding.approve(id, decider.name(), approval.reason()));
    }

    @PostMapping("/{id}/refusal")
    @Operation(operationId = "refuseAccessRequest", summary = "Refuse a request")
    @ApiResponse(responseCode = "200", description = "The request, refused")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    AccessRequestResponse refuse(
            Decider decider, @PathVariable @Min(1) long id, @Valid @RequestBody RefusalRequest refusal) {
        return answer(deciding.refuse(id, decider.name(), refusal.reason()));
    }

    private static AccessRequestResponse answer(DecidingAccess.Outcome outcome) {
        return switch (outcome) {
            case DecidingAccess.Outcome.Decided(var request) -> AccessRequestResponse.of(request);
            case DecidingAccess.Outcome.ApplicationGone() ->
                throw new ProblemException(ProblemType.CONFLICT, "The application was removed; refuse the request.");
            case DecidingAccess.Outcome.Unknown() ->
                throw new ProblemException(ProblemType.NOT_FOUND, "There is no such request.");
        };
    }
}
