package io.entrepot.servicedesk.drift.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.servicedesk.drift.Comparison;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RunMessage(
        String id,
        String state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        List<String> items,
        List<String> nodes,
        int compared,
        int moving,
        int found,
        List<String> notCompared) {

    Comparison toComparison() {
        var scope = new Comparison.Scope(
                items.stream().map(ItemNumber::new).toList(),
                nodes.stream().map(NodeId::new).toList());
        return new Comparison(
                id, state, requestedBy, requestedAt, finishedAt, scope, compared, moving, found, notCompared);
    }
}
