package io.entrepot.foundation.warehouse.node.web;

import io.entrepot.foundation.warehouse.node.Capabilities;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says which nodes are served and what their warehouse system can do. */
@RestController
@Tag(name = "Nodes")
class NodeController {

    private final Nodes nodes;
    private final Capabilities capabilities;

    NodeController(Nodes nodes, Capabilities capabilities) {
        this.nodes = nodes;
        this.capabilities = capabilities;
    }

    @GetMapping("/warehouse/v1/nodes")
    @Operation(summary = "List the nodes that this warehouse API serves")
    NodesResponse nodes() {
        return new NodesResponse(nodes.all().stream()
                .map(node -> new NodeResponse(node.id().value(), node.name()))
                .toList());
    }

    @GetMapping("/warehouse/v1/capabilities")
    @Operation(summary = "Say what the warehouse system behind this API can do")
    CapabilitiesResponse capabilities() {
        return CapabilitiesResponse.of(capabilities);
    }

    record NodesResponse(@NotNull List<NodeResponse> nodes) {}

    record NodeResponse(@NotNull String node, @NotNull String name) {}
}
