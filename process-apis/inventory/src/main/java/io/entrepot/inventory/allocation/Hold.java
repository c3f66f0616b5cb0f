package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are held for a while.
 *
 * @param endedAt when it ended; absent while it stands
 */
public record Hold(
        HoldRequest request,
        State state,
        List<Line> lines,
        Instant lapsesAt,
        @Nullable Instant endedAt) {

    public Hold {
        lines = List.copyOf(lines);
    }

    /** How far it is. */
    public enum State {
        HELD,
        LAPSED,
        CONVERTED,
        RELEASED
    }

    /** A part that is held at one node, in the base unit of the item. */
    public record Line(int lineNumber, ItemNumber item, NodeId node, Quantity quantity) {}
}
