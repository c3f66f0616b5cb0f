package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods left a node for one leg.
 *
 * @param shipment tells apart several departures of one leg
 * @param node where from, for a leg that is not known here
 * @param lines what left, each line once, in the base unit; empty means all that was still reserved
 */
public record Departure(
        String shipment, LegId leg, @Nullable NodeId node, Instant at, List<Line> lines) {

    public Departure {
        lines = List.copyOf(lines);
    }

    /** What left of one line. */
    public record Line(int lineNumber, ItemNumber item, BigDecimal amount) {}
}
