package io.entrepot.inventory.allocation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.Allocations.Recorded;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.promise.NodePromise;
import io.entrepot.inventory.promise.PromisePolicy;
import io.entrepot.inventory.promise.StockFigures;
import io.entrepot.inventory.promise.StockLevels;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds nodes for an order and reserves its goods there, or only says whether that would succeed. */
public final class Allocating {

    private static final OrderId NO_ORDER = new OrderId("check");

    private final Items items;
    private final Nodes nodes;
    private final StockLevels levels;
    private final PromisePolicy policy;
    private final Allocations allocations;
    private final Clock clock;

    public Allocating(
            Items items, Nodes nodes, StockLevels levels, PromisePolicy policy, Allocations allocations, Clock clock) {
        this.items = items;
        this.nodes = nodes;
        this.levels = levels;
        this.policy = policy;
        this.allocations = allocations;
        this.clock = clock;
    }

    /** Decides and reserves; the same request again gets the same answer. */
    public Answer allocate(AllocationRequest request) {
        return switch (read(request.lines())) {
            case Demand.Reading.Refused(var violations) -> new Answer.Refused(violations);
            case Demand.Reading.Understood(var demand) -> {
                var network = nodes.all();
                yield new Answer.Answered(allocations.decideOnce(
                        request,
                        demand.items().keySet(),
                        figures -> decide(request.order(), demand, request.terms(), network, figures)));
            }
        };
    }

    /** What stands in the way of these lines now; reserves nothing. */
    public List<Violation> check(List<AllocationRequest.Line> lines, Terms terms) {
        return switch (read(lines)) {
            case Demand.Reading.Refused(var violations) -> violations;
            case Demand.Reading.Understood(var demand) -> terms.allowBackorder() ? List.of() : shortages(demand, terms);
        };
    }

    private List<Violation> shortages(Demand demand, Terms terms) {
        var figures = levels.of(demand.items().keySet());
        return decide(NO_ORDER, demand, terms, nodes.all(), figures).lines().stream()
                .filter(line -> line.shortage().isPositive())
                .map(line -> new Violation(
                        line.lineNumber(),
                        "quantity/amount",
                        Violation.Code.INSUFFICIENT_STOCK,
                        "is " + line.shortage() + " more than can be promised now"))
                .toList();
    }

    private Demand.Reading read(List<AllocationRequest.Line> lines) {
        return Demand.read(
                lines,
                items.find(lines.stream().map(AllocationRequest.Line::item).collect(toSet())));
    }

    private Decision decide(OrderId order, Demand demand, Terms terms, List<Node> network, List<StockFigures> figures) {
        var now = clock.instant();
        return Sourcing.decide(order, demand, terms, candidates(demand.items(), network, figures, now), now);
    }

    private List<Candidate> candidates(
            Map<ItemNumber, Item> wanted, List<Node> network, List<StockFigures> figures, Instant now) {
        var byId = network.stream().collect(toMap(Node::id, node -> node));
        var promises = new HashMap<Node, Map<ItemNumber, NodePromise>>();
        for (var told : figures) {
            var node = byId.get(told.node());
            if (node != null) {
                var item = Objects.requireNonNull(wanted.get(told.item()));
                promises.computeIfAbsent(node, found -> new HashMap<>())
                        .put(told.item(), policy.promise(told, item, node, now));
            }
        }
        return network.stream()
                .map(node -> new Candidate(node, promises.getOrDefault(node, Map.of())))
                .toList();
    }

    /** The outcome of an attempt to allocate. */
    public sealed interface Answer {

        /** The request makes no sense; nothing was recorded. */
        record Refused(List<Violation> violations) implements Answer {}

        /** What is on record now. */
        record Answered(Recorded recorded) implements Answer {}
    }
}
