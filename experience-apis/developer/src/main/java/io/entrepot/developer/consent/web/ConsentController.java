package io.entrepot.developer.consent.web;

import io.entrepot.developer.application.Developer;
import io.entrepot.developer.consent.ConsentPage;
import io.entrepot.developer.consent.Consents;
import io.entrepot.developer.consent.GivingConsent;
import io.entrepot.developer.consent.RevokingConsent;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets partners agree to the end of a version, take that back in time, and shows who did. */
@RestController
@Tag(name = "Consents", description = "Who agreed to the end of a version")
class ConsentController {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_MAJOR = 10_000;

    private final GivingConsent giving;
    private final RevokingConsent revoking;
    private final Consents consents;

    ConsentController(GivingConsent giving, RevokingConsent revoking, Consents consents) {
        this.giving = giving;
        this.revoking = revoking;
        this.consents = consents;
    }

    @PostMapping("/developer/v1/consents")
    @Operation(
            operationId = "giveConsent",
            summary = "Agree that a version may end for you",
            description =
                    "It brings no end forward; from its date on your calls no longer hold the version open. The same again is the "
                            + "consent that is there already.")
    @ApiResponse(responseCode = "201", description = "The consent")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<ConsentResponse> give(Developer developer, @Valid @RequestBody NewConsentRequest request) {
        return switch (giving.give(request.by(developer))) {
            case GivingConsent.Outcome.Given(var consent) ->
                ResponseEntity.status(HttpStatus.CREATED).body(ConsentResponse.of(consent));
            case GivingConsent.Outcome.NotEnding() ->
                throw new ProblemException(
                        ProblemType.CONFLICT, "No version " + request.major() + " of " + request.api() + " is to end.");
        };
    }

    @GetMapping("/developer/v1/consents")
    @Operation(operationId = "listOwnConsents", summary = "List own consents, oldest first")
    @ApiResponse(responseCode = "200", description = "One page of consents")
    ConsentPageResponse own(
            Developer developer,
            @Parameter(description = "`next` of the page before") @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var partner = developer.partner().value();
        return ConsentPageResponse.of(consents.list(new ConsentPage.Query(partner, null, null, null, cursor, limit)));
    }

    @PostMapping("/developer/v1/consents/{id}/revocation")
    @Operation(
            operationId = "revokeConsent",
            summary = "Take a consent back",
            description =
                    "Until the day before its date; from then on the version may have ended because of it (409). Repeating it changes nothing more.")
    @ApiResponse(responseCode = "200", description = "The consent, taken back")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ConsentResponse revoke(
            Developer developer, @PathVariable @Min(1) long id, @Valid @RequestBody RevocationRequest request) {
        return revoking.revoke(developer, id, request.reason())
                .map(ConsentResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "You gave no such consent."));
    }

    @GetMapping("/developer/v1/reports/consents")
    @Operation(operationId = "listConsents", summary = "List the consents of all consumers, oldest first")
    @ApiResponse(responseCode = "200", description = "One page of consents")
    ConsentPageResponse all(
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String consumer,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String api,
            @RequestParam(required = false) @Min(1) @Max(LARGEST_MAJOR) @Nullable Integer major,
            @Parameter(description = "only those that hold, or only those that were taken back")
                    @RequestParam(required = false)
                    @Nullable Boolean holds,
            @Parameter(description = "`next` of the page before") @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return ConsentPageResponse.of(consents.list(new ConsentPage.Query(consumer, api, major, holds, cursor, limit)));
    }
}
