package io.entrepot.inventory.network.web;

import static java.util.stream.Collectors.toMap;

import io.entrepot.inventory.feed.FeedHealth;
import io.entrepot.inventory.feed.Feeds;
import io.entrepot.inventory.network.Capacity.Load;
import io.entrepot.inventory.network.NodeLoads;
import io.entrepot.inventory.network.RegisteredNode;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Adds to the entries of the directory how the nodes stand now. */
@Component
class DescribingNodes {

    private final Feeds feeds;
    private final NodeLoads loads;
    private final Clock clock;

    DescribingNodes(Feeds feeds, NodeLoads loads, Clock clock) {
        this.feeds = feeds;
        this.loads = loads;
        this.clock = clock;
    }

    List<NodeResponse> all(List<RegisteredNode> nodes) {
        var now = clock.instant();
        var confirmed = feeds.confirmed();
        var days = nodes.stream()
                .map(RegisteredNode::node)
                .collect(toMap(
                        node -> node.id(), node -> node.profile().workingTime().dayFor(now)));
        var taken = loads.on(days);
        return nodes.stream()
                .map(registered -> {
                    var id = registered.node().id();
                    return NodeResponse.of(
                            registered,
                            FeedHealth.of(registered, confirmed.get(id), now),
                            Objects.requireNonNull(days.get(id)),
                            taken.getOrDefault(id, Load.NONE));
                })
                .toList();
    }
}
