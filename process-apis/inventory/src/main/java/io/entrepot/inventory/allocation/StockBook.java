package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.channel.ChannelOrder;
import io.entrepot.inventory.channel.Protection;
import io.entrepot.inventory.promise.ItemFigures;
import io.entrepot.inventory.promise.StockFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The figures of some items while requests are decided one after another: what one got, the next no longer finds. Whoever
 * uses it against a database holds the rows.
 */
public final class StockBook {

    private final Map<ItemNumber, ItemFigures> figures = new HashMap<>();
    private final Map<ItemNumber, Map<NodeId, Change>> changes = new LinkedHashMap<>();
    private final Map<ItemNumber, Map<ChannelId, BigDecimal>> consumed = new LinkedHashMap<>();

    public StockBook(Map<ItemNumber, ItemFigures> figures) {
        this.figures.putAll(figures);
    }

    /** The figures as they stand. */
    public Map<ItemNumber, ItemFigures> figures() {
        return figures;
    }

    /** So much more is reserved and held; negative gives back. */
    public void reserve(ItemNumber item, NodeId node, BigDecimal hard, BigDecimal soft) {
        change(item, node).add(hard, soft);
        replace(item, node, position -> position.with(hard, soft));
    }

    /** The most that may be reserved at the node, judged by the promise that the last decision met. */
    public void bound(ItemNumber item, NodeId node, BigDecimal promised) {
        var position = position(item, node);
        change(item, node).reservable = position.hard().add(position.soft()).add(promised);
    }

    /** So much of a lot is taken; negative gives back. */
    public void takeLot(ItemNumber item, NodeId node, String lot, BigDecimal amount) {
        replace(
                item,
                node,
                position -> position.withLots(position.lots().stream()
                        .map(known -> known.lot().equals(lot) ? known.reserving(amount) : known)
                        .toList()));
    }

    /** The channel's orders use up so much of what is set aside for it; negative gives back. */
    public void consume(ChannelId channel, ItemNumber item, BigDecimal amount) {
        var known = Objects.requireNonNull(figures.get(item));
        if (known.protections().stream()
                .noneMatch(protection -> protection.channel().equals(channel))) {
            return;
        }
        consumed.computeIfAbsent(item, found -> new LinkedHashMap<>()).merge(channel, amount, BigDecimal::add);
        figures.put(
                item,
                new ItemFigures(
                        item,
                        known.positions(),
                        known.demands(),
                        known.protections().stream()
                                .map(protection -> consuming(protection, channel, amount))
                                .toList()));
    }

    /** The order is allocated now: what its channel sold to it is held back no more. */
    public void claim(ChannelOrder order) {
        figures.replaceAll((item, known) -> known.asMetBy(order));
    }

    /** What changed of each position. */
    public Map<ItemNumber, Map<NodeId, Change>> changes() {
        return changes;
    }

    /** What changed of the channels' protections. */
    public Map<ItemNumber, Map<ChannelId, BigDecimal>> consumed() {
        return consumed;
    }

    /** What changed of a position. */
    public static final class Change {

        private BigDecimal hard = BigDecimal.ZERO;
        private BigDecimal soft = BigDecimal.ZERO;
        private BigDecimal reservable = BigDecimal.ZERO;

        public BigDecimal hard() {
            return hard;
        }

        public BigDecimal soft() {
            return soft;
        }

        public BigDecimal reservable() {
            return reservable;
        }

        private void add(BigDecimal moreHard, BigDecimal moreSoft) {
            hard = hard.add(moreHard);
            soft = soft.add(moreSoft);
        }
    }

    private Change change(ItemNumber item, NodeId node) {
        return changes.computeIfAbsent(item, found -> new LinkedHashMap<>())
                .computeIfAbsent(node, found -> new Change());
    }

    private StockFigures position(ItemNumber item, NodeId node) {
        return Objects.requireNonNull(figures.get(item)).positions().stream()
                .filter(position -> position.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private void replace(ItemNumber item, NodeId node, UnaryOperator<StockFigures> change) {
        var known = Objects.requireNonNull(figures.get(item));
        List<StockFigures> positions = new ArrayList<>(known.positions());
        positions.replaceAll(position -> position.node().equals(node) ? change.apply(position) : position);
        figures.put(item, known.withPositions(positions));
    }

    private static Protection consuming(Protection protection, ChannelId channel, BigDecimal amount) {
        return protection.channel().equals(channel) ? protection.consuming(amount) : protection;
    }
}
