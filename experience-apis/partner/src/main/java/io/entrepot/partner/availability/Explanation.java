package io.entrepot.partner.availability;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why so much of an item may be ordered and no more.
 *
 * @param nodes every node of the network, also those that do not count
 * @param steps the arithmetic from the nodes to the promise, which is its last line
 * @param ahead what may be promised on later days
 */
public record Explanation(
        ItemNumber item,
        UnitOfMeasure unit,
        Instant computedAt,
        BigDecimal available,
        List<Node> nodes,
        List<Step> steps,
        List<Day> ahead) {

    /**
     * One node.
     *
     * @param counts whether its promise is part of the whole
     * @param promised absent where it has never reported the item, as are the next two
     */
    public record Node(
            NodeId node,
            boolean counts,
            @Nullable BigDecimal promised,
            @Nullable Instant asOf,
            @Nullable Duration age,
            List<Verdict> verdicts,
            List<Step> steps) {}

    /** What one rule said of a node. */
    public record Verdict(String rule, String sentence, boolean passed) {}

    /**
     * One line of the arithmetic.
     *
     * @param asOf the moment for which it holds
     * @param amount what it adds; negative where it takes away
     * @param after what is left after it
     */
    public record Step(String reason, String sentence, Instant asOf, BigDecimal amount, BigDecimal after) {}

    /** One day ahead: what arrives, and what may be promised for it. */
    public record Day(LocalDate date, BigDecimal arriving, BigDecimal available) {}
}
