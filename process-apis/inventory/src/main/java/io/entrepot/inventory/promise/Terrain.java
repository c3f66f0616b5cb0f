package io.entrepot.inventory.promise;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.channel.Channel;
import io.entrepot.inventory.network.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The nodes and the channels that sell from them, as they were at one moment. */
public record Terrain(List<Node> nodes, List<Channel> channels) {

    /** The nodes come in the order of priority. */
    public Terrain {
        nodes = List.copyOf(nodes);
        channels = List.copyOf(channels);
    }

    /** The channel as configured, or a plain one. */
    public Channel channel(ChannelId id) {
        return channels.stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .orElseGet(() -> Channel.plain(id));
    }

    public boolean isKnown(ChannelId id) {
        return channels.stream().anyMatch(channel -> channel.id().equals(id));
    }

    /** The nodes that are promised to everybody. */
    public Set<NodeId> promisedNodes() {
        return nodes.stream().filter(Node::isPromised).map(Node::id).collect(toSet());
    }

    /** The nodes that are promised and from which the channel sells. */
    Map<NodeId, Node> sellersFor(ChannelId id) {
        var channel = channel(id);
        return nodes.stream()
                .filter(Node::isPromised)
                .filter(node -> channel.sells(node.id()))
                .collect(toMap(Node::id, Function.identity()));
    }
}
