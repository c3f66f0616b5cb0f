package io.entrepot.servicedesk.drift;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison and how far it is.
 *
 * @param moving figures that changed while they were compared, of which nothing is said
 * @param notCompared what could not be compared, and why
 */
public record Comparison(
        String id,
        String state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        Scope scope,
        int compared,
        int moving,
        int found,
        List<String> notCompared) {

    /** What is compared; none named means all. */
    public record Scope(List<ItemNumber> items, List<NodeId> nodes) {}
}
