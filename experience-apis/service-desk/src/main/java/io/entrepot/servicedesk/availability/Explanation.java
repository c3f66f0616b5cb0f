package io.entrepot.servicedesk.availability;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ChannelId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a channel may sell so much of an item and no more.
 *
 * @param nodes every node of the network, also those that do not count
 * @param channelSteps the arithmetic from the nodes to the channel, whose last line is the promise
 * @param ahead what may be promised on later days
 */
public record Explanation(
        ItemNumber item,
        UnitOfMeasure unit,
        ChannelId channel,
        Instant computedAt,
        BigDecimal available,
        List<Node> nodes,
        List<Step> channelSteps,
        List<Day> ahead) {

    /**
     * One node.
     *
     * @param counts whether its promise is part of the channel's
     * @param promised absent where it has never reported the item, as are the next two
     */
    public record Node(
            NodeId node,
            boolean counts,
            @Nullable BigDecimal promised,
            @Nullable Instant asOf,
            @Nullable Duration age,
            List<Verdict> verdicts,
            List<Step> steps,
            List<Lot> lots) {}

    /** What one rule said of a node. */
    public record Verdict(String rule, String sentence, boolean passed) {}

    /**
     * One line of the arithmetic.
     *
     * @param source who tells the figure
     * @param asOf the moment for which it holds
     * @param amount what it adds; negative where it takes away
     * @param after what is left after it
     */
    public record Step(
            String reason, String sentence, String source, Instant asOf, BigDecimal amount, BigDecimal after) {}

    /** A lot that counts as sellable. */
    public record Lot(String lot, @Nullable LocalDate expiry, BigDecimal quantity, BigDecimal reserved) {}

    /** One day ahead: what arrives, what was promised, the stock at its end, what may still be promised for it. */
    public record Day(
            LocalDate date, BigDecimal arriving, BigDecimal promised, BigDecimal projected, BigDecimal available) {}
}
