package io.entrepot.inventory.network.web;

import io.entrepot.inventory.network.Node;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The network directory as it is read over HTTP. */
@Schema(name = "Nodes")
record NodesResponse(@NotNull List<Entry> nodes) {

    /** One node; durations are ISO-8601. */
    @Schema(name = "Node")
    record Entry(
            @NotNull String node,
            @NotNull String name,

            @Schema(description = "the system API that speaks for the node") @NotNull String warehouseApi,

            @NotNull String cadence,
            @Schema(example = "PT1M") @NotNull String expectedInterval,

            @Schema(example = "PT30M", description = "the age beyond which its stock is not promised") @NotNull String hardStaleness,

            @NotNull String stage) {}

    static NodesResponse of(List<Node> nodes) {
        return new NodesResponse(nodes.stream().map(NodesResponse::entry).toList());
    }

    private static Entry entry(Node node) {
        return new Entry(
                node.id().value(),
                node.name(),
                node.warehouseApi(),
                node.cadence().name(),
                node.expectedInterval().toString(),
                node.hardStaleness().toString(),
                node.stage().name());
    }
}
