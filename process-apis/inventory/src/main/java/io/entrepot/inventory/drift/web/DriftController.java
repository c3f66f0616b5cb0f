package io.entrepot.inventory.drift.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.security.Caller;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.drift.DriftClass;
import io.entrepot.inventory.drift.Finding;
import io.entrepot.inventory.drift.Findings;
import io.entrepot.inventory.drift.Measurements;
import io.entrepot.inventory.drift.Runs;
import io.entrepot.inventory.drift.Scope;
import io.entrepot.inventory.network.Nodes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads what differs and asks for comparisons. */
@RestController
@RequestMapping("/inventory/v1/drift")
@Tag(name = "Drift")
class DriftController {

    private static final int LARGEST_PAGE = 500;

    private final Findings findings;
    private final Runs runs;
    private final Measurements measurements;
    private final Nodes nodes;
    private final Clock clock;

    DriftController(Findings findings, Runs runs, Measurements measurements, Nodes nodes, Clock clock) {
        this.findings = findings;
        this.runs = runs;
        this.measurements = measurements;
        this.nodes = nodes;
        this.clock = clock;
    }

    @GetMapping("/findings")
    @Operation(
            summary = "Where both sides differ, and why; oldest first, page by page",
            description = "All classes but REAL_VARIANCE heal by themselves; what does not in time becomes a case too.")
    FindingPageResponse driftFindings(
            @RequestParam(required = false) Finding.@Nullable State state,
            @RequestParam(name = "class", required = false) @Nullable DriftClass driftClass,
            @RequestParam(required = false) @Pattern(regexp = RunRequest.IDENTIFIER) @Nullable String item,
            @RequestParam(required = false) @Pattern(regexp = RunRequest.IDENTIFIER) @Nullable String node,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var filter = new Findings.Filter(
                state, driftClass, item == null ? null : new ItemNumber(item), node == null ? null : new NodeId(node));
        var page = findings.list(filter, cursor, limit).stream()
                .map(FindingResponse::of)
                .toList();
        return new FindingPageResponse(
                page, page.size() < limit ? null : page.getLast().id());
    }

    @GetMapping("/findings/{id}")
    @Operation(summary = "One finding; 404 where there is none")
    FindingResponse driftFinding(@PathVariable @Min(1) long id) {
        return findings.find(id)
                .map(FindingResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no finding " + id + "."));
    }

    @GetMapping("/accuracy")
    @Operation(summary = "How far the ERP, each warehouse and each channel agreed when last compared completely")
    AccuracyResponse driftAccuracy() {
        return AccuracyResponse.of(measurements.latest());
    }

    @GetMapping("/runs")
    @Operation(summary = "The comparisons, newest first, page by page")
    RunPageResponse driftRuns(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Min(1) long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int limit) {
        var page = runs.before(cursor, limit).stream().map(RunResponse::of).toList();
        return new RunPageResponse(
                page, page.size() < limit ? null : page.getLast().id());
    }

    @GetMapping("/runs/{id}")
    @Operation(summary = "One comparison and how far it is; 404 where there is none")
    RunResponse driftRun(@PathVariable @Min(1) long id) {
        return runs.find(id)
                .map(RunResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no comparison " + id + "."));
    }

    @PostMapping("/runs")
    @Operation(summary = "Asks for a comparison now; Location says where its progress can be read")
    @ApiResponse(responseCode = "202", description = "It will be made as soon as those before it are")
    ResponseEntity<RunResponse> requestDriftRun(
            @RequestBody(required = false) @Valid @Nullable RunRequest request,
            @Parameter(hidden = true) Caller caller) {
        if (request != null) {
            refuseUnknownNodes(request);
        }
        var run = runs.request(request == null ? Scope.ALL : request.toScope(), caller.client(), clock.instant());
        return ResponseEntity.accepted()
                .location(URI.create("/inventory/v1/drift/runs/" + run.id()))
                .body(RunResponse.of(run));
    }

    private void refuseUnknownNodes(RunRequest request) {
        var named = request.nodes() == null ? List.<String>of() : request.nodes();
        var errors = IntStream.range(0, named.size())
                .filter(index -> !nodes.isKnown(new NodeId(named.get(index))))
                .mapToObj(index -> new InputError("/nodes/" + index, "unknown-node", "is not in the directory"))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "Some nodes are not in the directory.", errors);
        }
    }
}
