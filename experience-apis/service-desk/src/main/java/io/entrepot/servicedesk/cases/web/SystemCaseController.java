package io.entrepot.servicedesk.cases.web;

import io.entrepot.servicedesk.cases.Agent;
import io.entrepot.servicedesk.cases.CaseId;
import io.entrepot.servicedesk.cases.CaseQuery;
import io.entrepot.servicedesk.cases.CaseState;
import io.entrepot.servicedesk.cases.SystemCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Works on what the system APIs could not understand. */
@RestController
@RequestMapping("/service-desk/v1/system-cases")
@Tag(
        name = "System cases",
        description = "What the connections to warehouses, storefronts and carriers could not understand")
class SystemCaseController {

    static final String SYSTEM = "[a-z0-9-]{1,50}";
    private static final int LARGEST_PAGE = 200;

    private final SystemCases cases;

    SystemCaseController(SystemCases cases) {
        this.cases = cases;
    }

    @GetMapping
    @Operation(
            operationId = "listSystemCases",
            summary = "The first cases of every system, side by side",
            description = "A system that is away is named in `missing`; the others are shown.")
    @ApiResponse(responseCode = "200", description = "Cases by system")
    SystemCasesResponse listAll(
            @RequestParam(required = false) @Nullable CaseState state,
            @Parameter(example = "unknown-order")
                    @RequestParam(required = false)
                    @Pattern(regexp = CaseController.KIND) @Nullable String kind,
            @RequestParam(defaultValue = "20") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return SystemCasesResponse.of(cases.listAll(new CaseQuery(state, kind, null, null, 0, limit)));
    }

    @GetMapping("/{system}")
    @Operation(operationId = "listCasesOfSystem", summary = "Cases of one system, oldest first, page by page")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", ref = "Problem")
    CasePageResponse list(
            @Parameter(example = "wms-shiphero") @PathVariable @Pattern(regexp = SYSTEM) String system,
            @RequestParam(required = false) @Nullable CaseState state,
            @Parameter(example = "unknown-order")
                    @RequestParam(required = false)
                    @Pattern(regexp = CaseController.KIND) @Nullable String kind,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return CasePageResponse.of(cases.list(system, new CaseQuery(state, kind, null, null, cursor, limit)));
    }

    @GetMapping("/{system}/{id}")
    @Operation(operationId = "readCaseOfSystem", summary = "One case with its message and its history")
    @ApiResponse(responseCode = "200", description = "The case")
    @ApiResponse(responseCode = "404", ref = "Problem")
    CaseDetailResponse read(
            @Parameter(example = "wms-shiphero") @PathVariable @Pattern(regexp = SYSTEM) String system,
            @PathVariable @Min(1) long id) {
        return CaseDetailResponse.of(cases.read(system, new CaseId(id)));
    }

    @PostMapping("/{system}/{id}/replay")
    @Operation(
            operationId = "replayCaseOfSystem",
            summary = "Handle the message again, after the cause or the message was mended",
            description = CaseController.REPLAY)
    @ApiResponse(responseCode = "200", description = "The case as it is now")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    CaseDetailResponse replay(
            @Parameter(example = "threepl-x12") @PathVariable @Pattern(regexp = SYSTEM) String system,
            @PathVariable @Min(1) long id,
            @Valid @RequestBody(required = false) @Nullable AmendmentRequest amended,
            Agent agent) {
        return CaseDetailResponse.of(cases.replay(system, new CaseId(id), AmendmentRequest.of(amended), agent));
    }

    @PostMapping("/{system}/{id}/discard")
    @Operation(operationId = "discardCaseOfSystem", summary = "End a case without handling its message")
    @ApiResponse(responseCode = "200", description = "The case as it is now")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    CaseDetailResponse discard(
            @Parameter(example = "threepl-x12") @PathVariable @Pattern(regexp = SYSTEM) String system,
            @PathVariable @Min(1) long id,
            @Valid @RequestBody DiscardRequest request,
            Agent agent) {
        return CaseDetailResponse.of(cases.discard(system, new CaseId(id), request.reason(), agent));
    }
}
