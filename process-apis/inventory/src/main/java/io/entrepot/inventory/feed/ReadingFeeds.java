package io.entrepot.inventory.feed;

import io.entrepot.inventory.network.NodeRegister;
import java.time.Clock;
import java.util.List;

/** Tells how every node's feed stands. */
public final class ReadingFeeds {

    private final NodeRegister nodes;
    private final Feeds feeds;
    private final Clock clock;

    public ReadingFeeds(NodeRegister nodes, Feeds feeds, Clock clock) {
        this.nodes = nodes;
        this.feeds = feeds;
        this.clock = clock;
    }

    public List<FeedHealth> health() {
        var confirmed = feeds.confirmed();
        var now = clock.instant();
        return nodes.registered().stream()
                .map(node -> FeedHealth.of(node, confirmed.get(node.node().id()), now))
                .toList();
    }
}
