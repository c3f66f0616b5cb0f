package io.entrepot.inventory.network.web;

import io.entrepot.inventory.network.Nodes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the network directory. */
@RestController
@Tag(name = "Network")
class NodeController {

    private final Nodes nodes;

    NodeController(Nodes nodes) {
        this.nodes = nodes;
    }

    @GetMapping("/inventory/v1/nodes")
    @Operation(summary = "Every node: the system API behind it, how it tells its stock and how far it is trusted")
    NodesResponse nodes() {
        return NodesResponse.of(nodes.all());
    }
}
