package io.entrepot.inventory.allocation;

import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.channel.ChannelOrder;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.promise.ItemFigures;
import io.entrepot.inventory.promise.LotStock;
import io.entrepot.inventory.promise.NodePromise;
import io.entrepot.inventory.promise.Promising;
import io.entrepot.inventory.promise.StockFigures;
import io.entrepot.inventory.promise.Terrain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides an order on figures: promises at every node, rules, choice. Figures in, decision out; it asks nobody.
 *
 * @param capacityLeft what nodes with a capacity can still take
 */
public record Deciding(
        Promising promising, AllocationPolicy policy, Terrain terrain, Map<NodeId, Integer> capacityLeft) {

    /** Decides; {@code claims} is the order as its channel names it, where the channel has promised the goods already. */
    public Decision decide(
            OrderId order,
            Demand demand,
            Terms terms,
            @Nullable ChannelOrder claims,
            Map<ItemNumber, ItemFigures> told,
            Instant now) {
        var promises = new HashMap<Node, Map<ItemNumber, NodePromise>>();
        var most = new HashMap<ItemNumber, BigDecimal>();
        for (var item : demand.items().values()) {
            var figures = told.getOrDefault(item.number(), ItemFigures.none(item.number()))
                    .asMetBy(claims);
            var everywhere = promising.atNodes(figures, item, terrain, now, terms.usableOn());
            everywhere.forEach(promise -> promises.computeIfAbsent(node(promise.node()), found -> new HashMap<>())
                    .put(item.number(), promise));
            bound(order, item, terms, claims != null, figures, everywhere, most);
        }
        return new Sourcing(policy).decide(order, demand, terms, candidates(promises, told, now), most, now);
    }

    /** A channel that is bounded, or beside which another is protected, gets no more than its own promise. */
    private void bound(
            OrderId order,
            Item item,
            Terms terms,
            boolean isClaim,
            ItemFigures figures,
            List<NodePromise> everywhere,
            Map<ItemNumber, BigDecimal> most) {
        if (figures.protections().isEmpty() && terms.channel().threshold().signum() == 0) {
            return;
        }
        var serving = everywhere.stream()
                .filter(promise -> node(promise.node()).mayServe(order.value()))
                .toList();
        var promise = promising.toChannel(figures, item, terms.channel(), terrain, serving);
        most.put(item.number(), isClaim ? promise.claimable() : promise.available());
    }

    private List<Candidate> candidates(
            Map<Node, Map<ItemNumber, NodePromise>> promises, Map<ItemNumber, ItemFigures> told, Instant now) {
        var candidates = new ArrayList<Candidate>();
        for (var node : terrain.nodes()) {
            candidates.add(new Candidate(
                    node,
                    promises.getOrDefault(node, Map.of()),
                    lots(node, told),
                    Map.of(),
                    node.profile().workingTime().dayFor(now),
                    capacityLeft.get(node.id())));
        }
        return candidates;
    }

    private static Map<ItemNumber, List<LotStock>> lots(Node node, Map<ItemNumber, ItemFigures> told) {
        return told.values().stream()
                .flatMap(figures -> figures.positions().stream())
                .filter(position ->
                        position.node().equals(node.id()) && !position.lots().isEmpty())
                .collect(toMap(StockFigures::item, StockFigures::lots));
    }

    private Node node(NodeId id) {
        return terrain.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
