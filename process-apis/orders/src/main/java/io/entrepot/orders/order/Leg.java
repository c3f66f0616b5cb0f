package io.entrepot.orders.order;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.LegState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of an order that one node fulfils.
 *
 * @param pace what may be expected of the node; absent in legs that were decided before it was told
 */
public record Leg(
        LegId id,
        NodeId node,
        LegState state,
        @Nullable String warehouseOrder,
        List<LegLine> lines,
        @Nullable Pace pace) {

    /**
     * How soon the node tells, and when the goods should leave.
     *
     * @param tellsWithin how long what happens there may stay untold
     */
    public record Pace(Duration tellsWithin, Instant leavesBy) {}

    public Leg {
        lines = List.copyOf(lines);
    }

    /** States only go forward: what is told late changes nothing. */
    Leg reached(LegState next) {
        return state == LegState.CANCELLED || next.compareTo(state) <= 0
                ? this
                : new Leg(id, node, next, warehouseOrder, lines, pace);
    }

    Leg knownAs(String order) {
        return new Leg(id, node, state, order, lines, pace);
    }

    Leg cancelled() {
        return new Leg(id, node, LegState.CANCELLED, warehouseOrder, lines, pace);
    }

    public boolean hasReached(LegState wanted) {
        return state != LegState.CANCELLED && state.compareTo(wanted) >= 0;
    }

    public boolean isCancelled() {
        return state == LegState.CANCELLED;
    }
}
