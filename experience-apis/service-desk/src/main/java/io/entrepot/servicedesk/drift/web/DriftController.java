package io.entrepot.servicedesk.drift.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.servicedesk.drift.Comparison;
import io.entrepot.servicedesk.drift.Drift;
import io.entrepot.servicedesk.drift.Finding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows where figures differ and has them compared. */
@RestController
@RequestMapping("/service-desk/v1/drift")
@Tag(name = "Drift", description = "Where our stock and that of ERP, warehouses and channels differ, and why")
class DriftController {

    private static final int LARGEST_PAGE = 200;

    private final Drift drift;

    DriftController(Drift drift) {
        this.drift = drift;
    }

    @GetMapping("/findings")
    @Operation(
            operationId = "listFindings",
            summary = "Differences, oldest first, page by page",
            description = "All classes but REAL_VARIANCE heal by themselves; what does not in time becomes a case.")
    @ApiResponse(responseCode = "200", description = "One page")
    FindingPageResponse findings(
            @RequestParam(required = false) @Nullable FindingState state,
            @RequestParam(name = "class", required = false) @Nullable FindingClass driftClass,
            @Parameter(example = "SKU-0001")
                    @RequestParam(required = false)
                    @Pattern(regexp = CompareRequest.IDENTIFIER) @Nullable String item,
            @Parameter(example = "SEA")
                    @RequestParam(required = false)
                    @Pattern(regexp = CompareRequest.IDENTIFIER) @Nullable String node,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return FindingPageResponse.of(drift.findings(new Finding.Query(
                state == null ? null : state.name(),
                driftClass == null ? null : driftClass.name(),
                item == null ? null : new ItemNumber(item),
                node == null ? null : new NodeId(node),
                cursor,
                limit)));
    }

    @GetMapping("/accuracy")
    @Operation(
            operationId = "readAccuracy",
            summary = "How far ERP, each warehouse and each channel agreed with us last")
    @ApiResponse(responseCode = "200", description = "One entry for each system that was compared completely")
    AccuracyResponse accuracy() {
        return AccuracyResponse.of(drift.accuracy());
    }

    @PostMapping("/runs")
    @Operation(
            operationId = "requestComparison",
            summary = "Have stock compared now",
            description = "Without a body everything is compared. `Location` says where the progress can be read.")
    @ApiResponse(responseCode = "202", description = "It is made as soon as those before it are")
    ResponseEntity<ComparisonResponse> compare(@Valid @RequestBody(required = false) @Nullable CompareRequest request) {
        var scope = request == null ? new Comparison.Scope(List.of(), List.of()) : request.toScope();
        var comparison = drift.compare(scope);
        return ResponseEntity.accepted()
                .location(URI.create("/service-desk/v1/drift/runs/" + comparison.id()))
                .body(ComparisonResponse.of(comparison));
    }

    @GetMapping("/runs/{id}")
    @Operation(operationId = "readComparison", summary = "One comparison and how far it is")
    @ApiResponse(responseCode = "200", description = "The comparison")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ComparisonResponse comparison(@PathVariable @Min(1) long id) {
        return ComparisonResponse.of(drift.comparison(id));
    }

    /** Where a difference stands. */
    enum FindingState {
        HEALING,
        CASE,
        CLOSED
    }

    /** What a difference is taken for. */
    enum FindingClass {
        TIMING,
        MAPPING,
        LOST_MESSAGE,
        DUPLICATE,
        REAL_VARIANCE
    }
}
