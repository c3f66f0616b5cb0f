package io.entrepot.servicedesk.drift.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.servicedesk.drift.Comparison;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison and how far it is. */
@Schema(name = "Comparison")
record ComparisonResponse(
        @NotNull String id,

        @Schema(allowableValues = {"REQUESTED", "LOOKING", "WAITING", "DONE"}) @NotNull String state,

        @NotNull String requestedBy,
        @NotNull Instant requestedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "none named: all") @NotNull List<String> items,

        @Schema(description = "none named: all") @NotNull List<String> nodes,

        @Schema(description = "figures that were compared") int compared,

        @Schema(description = "those that changed meanwhile, of which nothing is said")
        int moving,

        @Schema(description = "those that differ") int found,

        @Schema(description = "what could not be compared, and why") @NotNull List<String> notCompared) {

    static ComparisonResponse of(Comparison comparison) {
        return new ComparisonResponse(
                comparison.id(),
                comparison.state(),
                comparison.requestedBy(),
                comparison.requestedAt(),
                comparison.finishedAt(),
                comparison.scope().items().stream().map(ItemNumber::value).toList(),
                comparison.scope().nodes().stream().map(NodeId::value).toList(),
                comparison.compared(),
                comparison.moving(),
                comparison.found(),
                comparison.notCompared());
    }
}
