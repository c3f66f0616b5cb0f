package io.entrepot.inventory.feed;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.network.Cadence;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.RegisteredNode;
import io.entrepot.inventory.network.Stage;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a node's feed stands.
 *
 * @param lastConfirmed up to when it is known completely; absent where it was never heard
 * @param expectedNext when the next word is due
 * @param lateSince when it should have come, once it is overdue
 */
public record FeedHealth(
        NodeId node,
        @Nullable Instant lastConfirmed,
        Instant expectedNext,
        @Nullable Instant lateSince) {

    /** A word may take this part of the interval longer before anyone is troubled. */
    private static final int GRACE = 2;

    private static final Duration MOST_GRACE = Duration.ofHours(2);

    /** A node that was never heard is late an interval after it was added; one that is retired is not expected to speak. */
    public static FeedHealth of(RegisteredNode registered, @Nullable Instant lastConfirmed, Instant now) {
        var node = registered.node();
        var expected = next(node, lastConfirmed == null ? registered.addedAt() : lastConfirmed);
        var isLate = node.stage() != Stage.RETIRED && now.isAfter(expected.plus(grace(node)));
        return new FeedHealth(node.id(), lastConfirmed, expected, isLate ? expected : null);
    }

    public boolean isLate() {
        return lateSince != null;
    }

    public @Nullable Duration age(Instant now) {
        return lastConfirmed == null ? null : Duration.between(lastConfirmed, now);
    }

    /** Who sends files of working days sends none on a day off. */
    private static Instant next(Node node, Instant last) {
        var due = last.plus(node.expectedInterval());
        if (node.cadence() != Cadence.BATCH) {
            return due;
        }
        var time = node.profile().workingTime();
        var local = due.atZone(time.zone());
        return local.with(time.firstWorkingDayFrom(local.toLocalDate())).toInstant();
    }

    private static Duration grace(Node node) {
        var share = node.expectedInterval().dividedBy(GRACE);
        return share.compareTo(MOST_GRACE) > 0 ? MOST_GRACE : share;
    }
}
