package io.entrepot.inventory.drift.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.drift.Run;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison and how far it is. */
@Schema(name = "DriftRun")
record RunResponse(
        @NotNull String id,

        @Schema(
                description = "LOOKING for the first time, WAITING to look again at what differed",
                allowableValues = {"REQUESTED", "LOOKING", "WAITING", "DONE"})
        @NotNull String state,

        @NotNull String requestedBy,
        @NotNull Instant requestedAt,
        @Nullable Instant lookAgainAt,
        @Nullable Instant finishedAt,

        @Schema(description = "none named: all") @NotNull List<String> items,

        @Schema(description = "none named: all") @NotNull List<String> nodes,

        @Schema(description = "figures that were compared") int compared,

        @Schema(description = "those that differed at the first look")
        int suspected,

        @Schema(description = "those that changed while they were compared, of which nothing is said")
        int moving,

        @Schema(description = "those that differ") int found,

        @Schema(description = "what could not be compared, and why") @NotNull List<String> notCompared) {

    static RunResponse of(Run run) {
        var progress = run.progress();
        return new RunResponse(
                Long.toString(run.id()),
                run.state().name(),
                run.requestedBy(),
                run.requestedAt(),
                run.lookAgainAt(),
                run.finishedAt(),
                run.scope().items().stream().map(ItemNumber::value).sorted().toList(),
                run.scope().nodes().stream().map(NodeId::value).sorted().toList(),
                progress.compared(),
                progress.suspected(),
                progress.moving(),
                progress.found(),
                progress.notCompared());
    }
}
