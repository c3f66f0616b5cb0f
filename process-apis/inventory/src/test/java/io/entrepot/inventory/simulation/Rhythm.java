package io.entrepot.inventory.simulation;

import io.entrepot.canonical.inventory.NodeId;
import java.time.Duration;
import java.util.Objects;

/** How a node works and tells of it. */
enum Rhythm {
    /** Tells each change within seconds, and is read through every five minutes. */
    PUSH(minutes(5), minutes(30), seconds(1), seconds(5), minutes(10), minutes(60)),
    /** Is read every quarter of an hour. */
    POLL(minutes(15), minutes(60), seconds(20), minutes(2), minutes(60), minutes(180)),
    /** Sends its stock at night, and its receipts when they happen. */
    BATCH(minutes(24 * 60), minutes(36 * 60), minutes(60), minutes(360), minutes(180), minutes(1200));

    final Duration interval;
    final Duration staleness;
    final Duration soonestAcknowledged;
    final Duration latestAcknowledged;
    final Duration soonestShipped;
    final Duration latestShipped;

    Rhythm(
            Duration interval,
            Duration staleness,
            Duration soonestAcknowledged,
            Duration latestAcknowledged,
            Duration soonestShipped,
            Duration latestShipped) {
        this.interval = interval;
        this.staleness = staleness;
        this.soonestAcknowledged = soonestAcknowledged;
        this.latestAcknowledged = latestAcknowledged;
        this.soonestShipped = soonestShipped;
        this.latestShipped = latestShipped;
    }

    static Rhythm of(NodeId node) {
        return Objects.requireNonNull(Simulation.NODES.get(node.value()));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
