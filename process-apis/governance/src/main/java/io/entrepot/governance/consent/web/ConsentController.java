package io.entrepot.governance.consent.web;

import io.entrepot.foundation.security.Caller;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.governance.consent.ConsentFilter;
import io.entrepot.governance.consent.ConsentId;
import io.entrepot.governance.consent.Consents;
import io.entrepot.governance.consent.RecordingConsent;
import io.entrepot.governance.consent.RevokingConsent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
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

/** Records consents, shows them and takes them back. */
@Tag(name = "Consents")
@RestController
@RequestMapping("/governance/v1/consents")
class ConsentController {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_NAME = 200;
    private static final String PERSON = "On-Behalf-Of";
    private static final String FOR_WHOM = "the person who decided it, for the record";

    private final Consents consents;
    private final RecordingConsent recording;
    private final RevokingConsent revoking;

    ConsentController(Consents consents, RecordingConsent recording, RevokingConsent revoking) {
        this.consents = consents;
        this.recording = recording;
        this.revoking = revoking;
    }

    @PostMapping
    @Operation(
            operationId = "recordConsent",
            summary = "Record that a consumer agreed to the end of a version",
            description = "The same again, while it holds, is the consent that is there already.")
    @ApiResponse(responseCode = "201", description = "The consent is recorded")
    ResponseEntity<ConsentResponse> give(
            @Valid @RequestBody ConsentRequest request,
            @Parameter(description = FOR_WHOM)
                    @RequestHeader(name = PERSON, required = false)
                    @Size(max = LONGEST_NAME) @Nullable String person,
            Caller caller) {
        return switch (recording.record(request.recordedBy(nameOf(person, caller)))) {
            case RecordingConsent.Outcome.Recorded(var consent) ->
                ResponseEntity.created(URI.create(
                                "/governance/v1/consents/" + consent.id().value()))
                        .body(ConsentResponse.of(consent));
            case RecordingConsent.Outcome.NotEnding() ->
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "No version %d of %s/%s is to end.".formatted(request.major(), request.layer(), request.api()));
            case RecordingConsent.Outcome.InThePast() ->
                throw new ProblemException(ProblemType.INVALID_REQUEST, "endsOn lies in the past.");
        };
    }

    @GetMapping
    @Operation(operationId = "listConsents", summary = "List consents, oldest first, page by page")
    ConsentPageResponse consents(
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String consumer,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String layer,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String api,
            @RequestParam(required = false) @Min(1) @Max(10_000) @Nullable Integer major,
            @Parameter(description = "Whether only those that hold, or only those that were taken back")
                    @RequestParam(required = false)
                    @Nullable Boolean holds,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var filter = new ConsentFilter(consumer, layer, api, major, holds);
        return ConsentPageResponse.of(consents.list(filter, new ConsentId(cursor), limit + 1), limit);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readConsent", summary = "Read a consent")
    ConsentResponse consent(@PathVariable @Min(1) long id) {
        return consents.find(new ConsentId(id)).map(ConsentResponse::of).orElseThrow(ConsentController::unknown);
    }

    @PostMapping("/{id}/revocation")
    @Operation(
            operationId = "revokeConsent",
            summary = "Take a consent back",
            description =
                    "Until the day before its date; from its date on the version may have ended because of it (409).")
    ConsentResponse revoke(
            @PathVariable @Min(1) long id,
            @Valid @RequestBody RevocationRequest request,
            @Parameter(description = FOR_WHOM)
                    @RequestHeader(name = PERSON, required = false)
                    @Size(max = LONGEST_NAME) @Nullable String person,
            Caller caller) {
        return switch (revoking.revoke(new ConsentId(id), request.reason(), nameOf(person, caller))) {
            case RevokingConsent.Outcome.Revoked(var consent) -> ConsentResponse.of(consent);
            case RevokingConsent.Outcome.TooLate(var consent) ->
                throw new ProblemException(
                        ProblemType.CONFLICT, "The consent took effect on " + consent.endsOn() + ".");
            case RevokingConsent.Outcome.Unknown() -> throw unknown();
        };
    }

    private static String nameOf(@Nullable String person, Caller caller) {
        return person == null || person.isBlank() ? caller.client() : person;
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such consent.");
    }
}
