package io.entrepot.orders.order;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.LegState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of an order that one node fulfils. */
public record Leg(
        LegId id, NodeId node, LegState state, @Nullable String warehouseOrder, List<LegLine> lines) {

    public Leg {
        lines = List.copyOf(lines);
    }

    /** States only go forward: what is told late changes nothing. */
    Leg reached(LegState next) {
        return state == LegState.CANCELLED || next.compareTo(state) <= 0
                ? this
                : new Leg(id, node, next, warehouseOrder, lines);
    }

    Leg knownAs(String order) {
        return new Leg(id, node, state, order, lines);
    }

    Leg cancelled() {
        return new Leg(id, node, LegState.CANCELLED, warehouseOrder, lines);
    }

    public boolean hasReached(LegState wanted) {
        return state != LegState.CANCELLED && state.compareTo(wanted) >= 0;
    }

    public boolean isCancelled() {
        return state == LegState.CANCELLED;
    }
}
