package io.entrepot.inventory.feed;

import io.entrepot.canonical.inventory.NodeId;
import java.time.Instant;
import java.util.Map;

/** Up to when each node's whole feed is known. */
public interface Feeds {

    /** Only of nodes that have ever been heard completely. */
    Map<NodeId, Instant> confirmed();
}
