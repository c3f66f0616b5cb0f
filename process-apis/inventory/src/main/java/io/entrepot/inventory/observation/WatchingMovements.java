package io.entrepot.inventory.observation;

import static java.util.stream.Collectors.joining;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.cases.Kind;

/** Notices movements that were lost on the way, by the numbers that their sources give them. */
final class WatchingMovements {

    private static final Actor LATER_NEWS = new Actor("later news of the node");

    private final MovementSequences sequences;
    private final ExceptionCases cases;

    WatchingMovements(MovementSequences sequences, ExceptionCases cases) {
        this.sequences = sequences;
        this.cases = cases;
    }

    /** A movement was told, whether or not it was understood. */
    void saw(StockMoved moved) {
        var number = moved.sequence();
        if (number != null) {
            var before = sequences.of(moved.node(), moved.source());
            var after = before.map(watch -> watch.seeing(number, moved.occurredAt()))
                    .orElseGet(() -> SequenceWatch.beginningWith(number));
            keep(moved.node(), moved.source(), before.orElse(after), after);
        }
    }

    /** Snapshots came: what had been lost before the oldest of a node's last ones is made good. */
    void reported(NodeId node) {
        sequences.withGaps(node).forEach((source, found) -> {
            var watch = sequences.of(node, source).orElse(found);
            var madeGood = watch.gaps().stream()
                    .filter(gap -> sequences.isReportedSince(node, gap.before()))
                    .toList();
            keep(node, source, watch, watch.without(madeGood));
        });
    }

    private void keep(NodeId node, String source, SequenceWatch before, SequenceWatch after) {
        if (!after.equals(before) || after.gaps().isEmpty()) {
            sequences.keep(node, source, after);
        }
        if (!after.gaps().isEmpty() && !after.gaps().equals(before.gaps())) {
            cases.open(Kind.MOVEMENT_MISSING, subject(node, source), missing(after));
        } else if (after.gaps().isEmpty() && !before.gaps().isEmpty()) {
            cases.resolve(
                    Kind.MOVEMENT_MISSING,
                    subject(node, source),
                    LATER_NEWS,
                    "What was missing came, or younger snapshots made it good.");
        }
    }

    private static String missing(SequenceWatch watch) {
        return "Movements never came: "
                + watch.gaps().stream().map(SequenceWatch.Gap::toString).collect(joining(", ")) + ".";
    }

    private static String subject(NodeId node, String source) {
        return node + " " + source;
    }
}
