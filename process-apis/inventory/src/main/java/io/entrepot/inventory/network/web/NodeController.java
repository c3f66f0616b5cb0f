package io.entrepot.inventory.network.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.security.Caller;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.network.ChangingNode;
import io.entrepot.inventory.network.ChangingNode.Outcome;
import io.entrepot.inventory.network.NodeRegister;
import io.entrepot.inventory.network.RegisteredNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads and changes the network directory. */
@RestController
@Tag(name = "Network")
class NodeController {

    private static final String NODE = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";
    private static final int LARGEST_PAGE = 200;

    private final NodeRegister register;
    private final ChangingNode changing;
    private final DescribingNodes describing;
    private final NetworkProperties properties;

    NodeController(
            NodeRegister register, ChangingNode changing, DescribingNodes describing, NetworkProperties properties) {
        this.register = register;
        this.changing = changing;
        this.describing = describing;
        this.properties = properties;
    }

    @GetMapping("/inventory/v1/nodes")
    @Operation(summary = "Every node: the system API behind it, how it tells its stock and how far it is trusted")
    NodesResponse nodes() {
        return new NodesResponse(describing.all(register.registered()));
    }

    @GetMapping("/inventory/v1/nodes/{node}")
    @Operation(summary = "One node, with the ETag that a change of it must name; 404 where there is none")
    ResponseEntity<NodeResponse> node(@PathVariable @Pattern(regexp = NODE) String node) {
        return described(HttpStatus.OK, known(node));
    }

    @PutMapping("/inventory/v1/nodes/{node}")
    @Operation(
            summary = "Changes a node (If-Match: its ETag) or adds one (If-None-Match: *)",
            description = "A new node begins in stage SHADOW. Stages move SHADOW, CANARY, LIVE one step at a time, back"
                    + " or to RETIRED at once, and say why; from RETIRED only to SHADOW. 409 for another move, 412 when"
                    + " the node was changed meanwhile, 428 without either header.")
    ResponseEntity<NodeResponse> put(
            @PathVariable @Pattern(regexp = NODE) String node,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody @Valid NodeRequest request,
            @Parameter(hidden = true) Caller caller) {
        refuse(request.errors(properties.warehouseApis()));
        var wanted = request.toNode(new NodeId(node));
        if (ifMatch != null) {
            return answer(changing.change(wanted, EntityTag.version(ifMatch), caller.client(), request.reason()));
        }
        if ("*".equals(ifNoneMatch)) {
            return answer(changing.add(wanted, caller.client(), request.reason()));
        }
        throw new ProblemException(
                ProblemType.PRECONDITION_REQUIRED,
                "Name the version to change in If-Match, or add with If-None-Match: *.");
    }

    @GetMapping("/inventory/v1/nodes/{node}/changes")
    @Operation(summary = "Who changed what of a node, when and why; newest first, page by page")
    NodeChangesResponse changes(
            @PathVariable @Pattern(regexp = NODE) String node,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Min(1) long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return NodeChangesResponse.of(register.changes(known(node).node().id(), cursor, limit), limit);
    }

    private RegisteredNode known(String node) {
        return register.find(new NodeId(node))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no node " + node + "."));
    }

    private static void refuse(List<InputError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    errors.getFirst().pointer() + ": " + errors.getFirst().message(),
                    errors);
        }
    }

    private ResponseEntity<NodeResponse> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved(var saved, var change) ->
                described(change.version() == 1 ? HttpStatus.CREATED : HttpStatus.OK, saved);
            case Outcome.Unchanged(var known) -> described(HttpStatus.OK, known);
            case Outcome.OtherVersion(var version) ->
                throw new ProblemException(
                        ProblemType.PRECONDITION_FAILED,
                        version == 0 ? "There is no such node." : "The node is at version " + version + ".");
            case Outcome.StageNotAllowed(var from, var allowed) ->
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        from == null
                                ? "A new node begins in stage SHADOW."
                                : "From " + from + " a node goes to "
                                        + allowed.stream().sorted().toList() + ".");
            case Outcome.ReasonMissing() ->
                throw new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "A change of stage says why.",
                        List.of(new InputError("/reason", "missing", "is required where the stage changes")));
        };
    }

    private ResponseEntity<NodeResponse> described(HttpStatus status, RegisteredNode node) {
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(node.version()))
                .body(describing.all(List.of(node)).getFirst());
    }
}
