package io.entrepot.inventory.promise;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.channel.Channel;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.network.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a channel may sell so much of an item and no more.
 *
 * @param nodes every node of the network with every rule's verdict
 * @param promise the promise itself, as availability answers it
 */
public record Explanation(Item item, Instant at, List<ExplainedNode> nodes, ChannelPromise promise) {

    /**
     * One node.
     *
     * @param figures its inputs; absent where it has never reported the item
     * @param promise what it promises, also where a rule keeps it from the channel
     */
    public record ExplainedNode(
            NodeId node,
            List<Verdict> verdicts,
            @Nullable StockFigures figures,
            @Nullable NodePromise promise) {

        public boolean counts() {
            return promise != null && verdicts.stream().allMatch(Verdict::passed);
        }
    }

    static Explanation of(
            Promising promising, ItemFigures figures, Item item, Channel channel, Terrain terrain, Instant now) {
        var promises = promising.atNodes(figures, item, terrain, now);
        var nodes = terrain.nodes().stream()
                .map(node -> explained(node, figures, promises, channel))
                .toList();
        return new Explanation(item, now, nodes, promising.toChannel(figures, item, channel, terrain, now));
    }

    private static ExplainedNode explained(
            Node node, ItemFigures figures, List<NodePromise> promises, Channel channel) {
        var promise = promises.stream()
                .filter(told -> told.node().equals(node.id()))
                .findFirst()
                .orElse(null);
        var told = figures.positions().stream()
                .filter(position -> position.node().equals(node.id()))
                .findFirst()
                .orElse(null);
        return new ExplainedNode(node.id(), verdicts(node, channel, promise), told, promise);
    }

    private static List<Verdict> verdicts(Node node, Channel channel, @Nullable NodePromise promise) {
        var verdicts = new ArrayList<Verdict>();
        verdicts.add(new Verdict("STAGE", "is " + node.stage() + "; only a LIVE node is promised", node.isPromised()));
        verdicts.add(new Verdict(
                "SOURCING_GROUP", "channel " + channel.id() + " sells " + group(channel), channel.sells(node.id())));
        verdicts.add(new Verdict("REPORTED", "has reported the item", promise != null));
        if (promise != null) {
            verdicts.addAll(promise.verdicts());
        }
        return verdicts;
    }

    private static String group(Channel channel) {
        return channel.nodes().isEmpty()
                ? "from every node"
                : "from " + channel.nodes().stream().map(NodeId::value).sorted().toList();
    }
}
