package io.entrepot.inventory.network.web;

import io.entrepot.inventory.network.NodeChange;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the changes of a node, newest first. */
@Schema(name = "NodeChanges")
record NodeChangesResponse(
        @NotNull List<Entry> changes,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {

    /** One change. */
    @Schema(name = "NodeChange")
    record Entry(
            long version,
            @NotNull Instant changedAt,
            @NotNull String changedBy,
            @Nullable String reason,
            @NotNull List<Fact> facts) {}

    /** One fact that changed. */
    @Schema(name = "ChangedFact")
    record Fact(
            @NotNull String fact,
            @Nullable String before,
            @Nullable String after) {}

    static NodeChangesResponse of(List<NodeChange> changes, int limit) {
        var next =
                changes.size() < limit ? null : Long.toString(changes.getLast().version());
        return new NodeChangesResponse(
                changes.stream().map(NodeChangesResponse::entry).toList(), next);
    }

    private static Entry entry(NodeChange change) {
        return new Entry(
                change.version(),
                change.at(),
                change.by(),
                change.reason(),
                change.facts().stream()
                        .map(fact -> new Fact(fact.fact(), fact.before(), fact.after()))
                        .toList());
    }
}
