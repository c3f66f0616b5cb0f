package io.entrepot.canonical.inventory;

import java.time.Instant;

/** A node's source was read completely: what it did not report otherwise is unchanged as of this moment. */
public record FeedConfirmed(NodeId node, Instant asOf, String source) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.inventory.observations.feed-confirmed.v1";
}
