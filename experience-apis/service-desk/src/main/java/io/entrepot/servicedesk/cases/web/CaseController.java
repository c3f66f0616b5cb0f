package io.entrepot.servicedesk.cases.web;

import io.entrepot.servicedesk.cases.Agent;
import io.entrepot.servicedesk.cases.CaseId;
import io.entrepot.servicedesk.cases.CaseQuery;
import io.entrepot.servicedesk.cases.CaseState;
import io.entrepot.servicedesk.cases.StockCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Works on what could not be understood of stock. */
@RestController
@RequestMapping("/service-desk/v1/cases")
@Tag(name = "Cases", description = "What could not be understood of stock, and what people do about it")
class CaseController {

    static final String KIND = "[a-z0-9-]{1,100}";
    static final String REPLAY =
            "The case is RESOLVED if that works, and stays OPEN with the new reason if not. An amendable case also takes"
                    + " its message as it should have been, with the reason; the message that came is kept beside it.";
    private static final int LARGEST_PAGE = 200;
    private static final int LARGEST_BATCH = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 1000;

    private final StockCases cases;

    CaseController(StockCases cases) {
        this.cases = cases;
    }

    @GetMapping
    @Operation(operationId = "listCases", summary = "Cases, oldest first, page by page")
    @ApiResponse(responseCode = "200", description = "One page")
    CasePageResponse list(
            @RequestParam(required = false) @Nullable CaseState state,
            @Parameter(example = "unknown-item") @RequestParam(required = false) @Pattern(regexp = KIND) @Nullable String kind,
            @RequestParam(required = false) @Size(max = LONGEST_NAME) @Nullable String owner,
            @RequestParam(required = false) @Size(max = LONGEST_SUBJECT) @Nullable String subject,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return CasePageResponse.of(cases.list(new CaseQuery(state, kind, owner, subject, cursor, limit)));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readCase", summary = "One case with its message and its history")
    @ApiResponse(responseCode = "200", description = "The case")
    @ApiResponse(responseCode = "404", ref = "Problem")
    CaseDetailResponse read(@PathVariable @Min(1) long id) {
        return CaseDetailResponse.of(cases.read(new CaseId(id)));
    }

    @PostMapping("/{id}/replay")
    @Operation(
            operationId = "replayCase",
            summary = "Handle the message again, after the cause was mended",
            description = CaseController.REPLAY)
    @ApiResponse(responseCode = "200", description = "The case as it is now")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    CaseDetailResponse replay(
            @PathVariable @Min(1) long id,
            @Valid @RequestBody(required = false) @Nullable AmendmentRequest amended,
            Agent agent) {
        return CaseDetailResponse.of(cases.replay(new CaseId(id), AmendmentRequest.of(amended), agent));
    }

    @PostMapping("/replay")
    @Operation(
            operationId = "replayCases",
            summary = "Handle the messages of open cases of a kind again, oldest first",
            description = "Call again with `next` while there is one.")
    @ApiResponse(responseCode = "200", description = "How many were resolved and how many failed again")
    ReplayResponse replayAll(
            @Parameter(example = "unknown-item") @RequestParam @Pattern(regexp = KIND) String kind,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_BATCH) int limit,
            Agent agent) {
        return ReplayResponse.of(cases.replayAll(kind, cursor, limit, agent));
    }

    @PostMapping("/{id}/discard")
    @Operation(operationId = "discardCase", summary = "End a case without handling its message")
    @ApiResponse(responseCode = "200", description = "The case as it is now")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    CaseDetailResponse discard(@PathVariable @Min(1) long id, @Valid @RequestBody DiscardRequest request, Agent agent) {
        return CaseDetailResponse.of(cases.discard(new CaseId(id), request.reason(), agent));
    }

    @PutMapping("/{id}/owner")
    @Operation(operationId = "assignCase", summary = "Say who takes care of a case; without a name nobody does")
    @ApiResponse(responseCode = "200", description = "The case as it is now")
    @ApiResponse(responseCode = "404", ref = "Problem")
    CaseDetailResponse assign(@PathVariable @Min(1) long id, @Valid @RequestBody OwnerRequest request, Agent agent) {
        return CaseDetailResponse.of(cases.assign(new CaseId(id), request.owner(), agent));
    }
}
