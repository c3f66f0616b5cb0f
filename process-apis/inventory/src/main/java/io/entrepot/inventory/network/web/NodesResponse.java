package io.entrepot.inventory.network.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The network directory as it is read over HTTP. */
@Schema(name = "Nodes")
record NodesResponse(@NotNull List<NodeResponse> nodes) {}
