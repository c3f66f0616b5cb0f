package io.entrepot.inventory.promise;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.Nodes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Answers how much of some items may be sold, from which nodes. */
public final class Availability {

    private final Items items;
    private final Nodes nodes;
    private final StockLevels levels;
    private final PromisePolicy policy;
    private final Clock clock;

    public Availability(Items items, Nodes nodes, StockLevels levels, PromisePolicy policy, Clock clock) {
        this.items = items;
        this.nodes = nodes;
        this.levels = levels;
        this.policy = policy;
        this.clock = clock;
    }

    /** The answer for all items, or which of them nobody knows. */
    public Answer of(Set<ItemNumber> wanted) {
        var known = items.find(wanted);
        var unknown = new LinkedHashSet<>(wanted);
        unknown.removeAll(known.keySet());
        return unknown.isEmpty() ? promised(wanted, known) : new Answer.Unknown(unknown);
    }

    private Answer promised(Set<ItemNumber> wanted, Map<ItemNumber, Item> known) {
        var promisedNodes = nodes.all().stream().filter(Node::isPromised).collect(toMap(Node::id, Function.identity()));
        var figures = levels.of(wanted).stream()
                .filter(told -> promisedNodes.containsKey(told.node()))
                .collect(groupingBy(StockFigures::item));
        return new Answer.Promised(wanted.stream()
                .map(number -> promised(
                        Objects.requireNonNull(known.get(number)),
                        figures.getOrDefault(number, List.of()),
                        promisedNodes))
                .toList());
    }

    private ItemPromise promised(Item item, List<StockFigures> figures, Map<NodeId, Node> promisedNodes) {
        var now = clock.instant();
        var byPriority = Comparator.comparingInt((StockFigures told) ->
                Objects.requireNonNull(promisedNodes.get(told.node())).priority());
        return new ItemPromise(
                item.number(),
                item.baseUnit(),
                figures.stream()
                        .sorted(byPriority.thenComparing(told -> told.node().value()))
                        .map(told ->
                                policy.promise(told, item, Objects.requireNonNull(promisedNodes.get(told.node())), now))
                        .toList());
    }

    /** What may be sold of one item, in its base unit. */
    public record ItemPromise(ItemNumber item, UnitOfMeasure unit, List<NodePromise> nodes) {

        public BigDecimal available() {
            return nodes.stream().map(NodePromise::available).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The outcome of asking. */
    public sealed interface Answer {

        /** One promise per item, in the order asked. */
        record Promised(List<ItemPromise> items) implements Answer {}

        /** These items are in no catalogue. */
        record Unknown(Set<ItemNumber> items) implements Answer {}
    }
}
