package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.LegId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What was decided for an order and on what grounds.
 *
 * @param chosenBy the rule that found the nodes
 * @param candidates every node that was considered, with every rule's verdict
 */
public record Decision(
        Outcome outcome,
        List<LineOutcome> lines,
        List<Leg> legs,
        String chosenBy,
        List<Considered> candidates,
        Instant decidedAt) {

    public Decision {
        lines = List.copyOf(lines);
        legs = List.copyOf(legs);
        candidates = List.copyOf(candidates);
    }

    /**
     * What became of one line.
     *
     * @param shortage what could not be allocated, in the base unit of the item
     */
    public record LineOutcome(int lineNumber, ItemNumber item, Outcome outcome, Quantity shortage) {}

    /** The part of the order that one node serves. */
    public record Leg(LegId id, NodeId node, List<LegLine> lines) {}

    /** The part of a line that one node serves, in the base unit of the item. */
    public record LegLine(int lineNumber, ItemNumber item, Quantity quantity) {}

    /** A node that was considered. */
    public record Considered(NodeId node, int priority, List<Verdict> verdicts, List<Offer> offers) {

        /** Whether every rule admitted it. */
        boolean isAdmitted() {
            return verdicts.stream().allMatch(Verdict::passed);
        }
    }

    /** What one rule said of a node. */
    public record Verdict(String rule, String sentence, boolean passed) {}

    /** What a node promised of one item when the decision was made. */
    public record Offer(
            ItemNumber item, BigDecimal promised, Instant asOf, long ageSeconds, BigDecimal buffer, boolean fresh) {}
}
