package io.entrepot.inventory.promise;

import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.channel.Channel;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.network.Node;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Promises an item from every node, and over all nodes to a channel. Figures in, promise out. */
public record Promising(PromisePolicy policy) {

    /** What each node promises, in the order of priority, with unprocessed channel orders taken off the first that have it. */
    public List<NodePromise> atNodes(ItemFigures figures, Item item, Terrain terrain, Instant now, LocalDate usableOn) {
        var told = figures.positions().stream().collect(toMap(StockFigures::node, Function.identity()));
        var promises = new ArrayList<NodePromise>();
        for (var node : terrain.nodes()) {
            var position = told.get(node.id());
            if (position != null) {
                promises.add(policy.promise(position, item, node, now, usableOn));
            }
        }
        for (var demand : figures.demands()) {
            deal(demand.quantity(), terrain.sellersFor(demand.order().channel()), promises);
        }
        return promises;
    }

    public List<NodePromise> atNodes(ItemFigures figures, Item item, Terrain terrain, Instant now) {
        return atNodes(figures, item, terrain, now, PromisePolicy.today(now));
    }

    /** What a channel may sell over all its nodes. */
    public ChannelPromise toChannel(ItemFigures figures, Item item, Channel channel, Terrain terrain, Instant now) {
        var promised = terrain.promisedNodes();
        var everywhere = atNodes(figures, item, terrain, now).stream()
                .filter(promise -> promised.contains(promise.node()))
                .toList();
        return ChannelPromise.of(item, channel, everywhere, figures, terrain);
    }

    /** The same from promises that were made already; {@code everywhere} may hold a node that not everybody is promised. */
    public ChannelPromise toChannel(
            ItemFigures figures, Item item, Channel channel, Terrain terrain, List<NodePromise> everywhere) {
        return ChannelPromise.of(item, channel, everywhere, figures, terrain);
    }

    private static void deal(BigDecimal quantity, Map<NodeId, Node> sellers, List<NodePromise> promises) {
        var rest = quantity;
        for (int index = 0; index < promises.size() && rest.signum() > 0; index++) {
            var promise = promises.get(index);
            var share = sellers.containsKey(promise.node()) ? rest.min(promise.available()) : BigDecimal.ZERO;
            if (share.signum() > 0) {
                promises.set(index, promise.lessChannelOrders(share));
                rest = rest.subtract(share);
            }
        }
    }
}
