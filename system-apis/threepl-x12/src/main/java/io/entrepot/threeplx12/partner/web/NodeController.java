package io.entrepot.threeplx12.partner.web;

import io.entrepot.threeplx12.partner.Partners;
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

    private final Partners partners;

    NodeController(Partners partners) {
        this.partners = partners;
    }

    @GetMapping("/warehouse/v1/nodes")
    @Operation(summary = "List the nodes that this warehouse API serves")
    NodesResponse nodes() {
        return new NodesResponse(partners.all().stream()
                .map(partner -> new NodeResponse(partner.node().value(), partner.name()))
                .toList());
    }

    @GetMapping("/warehouse/v1/capabilities")
    @Operation(summary = "Say what the warehouse system behind this API can do")
    CapabilitiesResponse capabilities() {
        return new CapabilitiesResponse(
                "warehouse",
                "x12",
                new CapabilitiesResponse.Capabilities(
                        "BATCH", false, true, true, true, "UNTIL_SENT", true, false, true, true, true));
    }

    record NodesResponse(@NotNull List<NodeResponse> nodes) {}

    record NodeResponse(@NotNull String node, @NotNull String name) {}
}
