package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals the lines of an order to the chosen nodes: an item stays together where one node has it all. */
final class Distribution {

    private final List<Candidate> nodes;
    private final Map<ItemNumber, Map<NodeId, BigDecimal>> left = new HashMap<>();

    private Distribution(Demand demand, List<Candidate> nodes) {
        this.nodes = nodes;
        demand.perItem().forEach((item, amount) -> left.put(item, shares(item, amount)));
    }

    /** A part of a line at a node. */
    record Share(Demand.Line line, NodeId node, BigDecimal amount) {}

    static List<Share> of(Demand demand, List<Candidate> nodes) {
        var distribution = new Distribution(demand, nodes);
        return demand.lines().stream()
                .flatMap(line -> distribution.deal(line).stream())
                .toList();
    }

    private Map<NodeId, BigDecimal> shares(ItemNumber item, BigDecimal amount) {
        return nodes.stream()
                .filter(node -> node.promised(item).compareTo(amount) >= 0)
                .findFirst()
                .map(node -> Map.of(node.node().id(), amount))
                .orElseGet(() -> byPriority(item, amount));
    }

    private Map<NodeId, BigDecimal> byPriority(ItemNumber item, BigDecimal amount) {
        var shares = new HashMap<NodeId, BigDecimal>();
        var rest = amount;
        for (var node : nodes) {
            var share = rest.min(node.promised(item));
            shares.put(node.node().id(), share);
            rest = rest.subtract(share);
        }
        return shares;
    }

    private List<Share> deal(Demand.Line line) {
        var shares = new ArrayList<Share>();
        var open = line.amount();
        var stock = new HashMap<>(left.getOrDefault(line.item().number(), Map.of()));
        for (var node : nodes) {
            var share = open.min(stock.getOrDefault(node.node().id(), BigDecimal.ZERO));
            if (share.signum() > 0) {
                shares.add(new Share(line, node.node().id(), share));
                stock.merge(node.node().id(), share.negate(), BigDecimal::add);
                open = open.subtract(share);
            }
        }
        left.put(line.item().number(), stock);
        return shares;
    }
}
