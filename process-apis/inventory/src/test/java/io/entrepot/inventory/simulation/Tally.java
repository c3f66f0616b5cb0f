package io.entrepot.inventory.simulation;

import io.entrepot.canonical.inventory.NodeId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;

/** Holds the platform's beliefs against the truth, and counts how often a promise of stale figures was too much. */
final class Tally {

    private final Clock clock;
    private final Instant measuredFrom;
    private long told;
    private long legs;
    private long staleSamples;
    private long staleOversold;

    Tally(Clock clock, Instant measuredFrom) {
        this.clock = clock;
        this.measuredFrom = measuredFrom;
    }

    long told() {
        return told;
    }

    long legs() {
        return legs;
    }

    long staleSamples() {
        return staleSamples;
    }

    /** How often stale figures promised more than there was. */
    double staleShare() {
        return staleSamples == 0 ? 0 : (double) staleOversold / staleSamples;
    }

    /** Figures that are not up to date may promise too much, but only as often as the buffer's risk says. */
    void sample(Shelf shelf, BigDecimal promised) {
        if (!shelf.isTold() && promised.signum() > 0 && clock.instant().isAfter(measuredFrom)) {
            staleSamples++;
            if (promised.intValueExact() > shelf.free()) {
                staleOversold++;
            }
        }
    }

    void taken(NodeId node, Shelf shelf) {
        legs++;
        require(
                !shelf.isTold() || shelf.free() >= 0,
                node,
                shelf,
                "promised more than there is, with figures up to date");
    }

    void check(NodeId node, Shelf shelf, InventoryUnderTest.Projection believed) {
        require(
                believed.reserved().compareTo(believed.openRows()) == 0,
                node,
                shelf,
                "sum " + believed.reserved() + " is not that of the rows, " + believed.openRows());
        require(
                believed.reserved().intValueExact() == shelf.reserved(),
                node,
                shelf,
                "reserved " + believed.reserved() + " is not what was promised and has not left, " + shelf.reserved());
        if (shelf.isTold()) {
            told++;
            require(
                    believed.onHand().intValueExact() == shelf.onHand(),
                    node,
                    shelf,
                    "believed " + believed.onHand() + " after all was told, there are " + shelf.onHand());
        }
    }

    @Override
    public String toString() {
        return "%d checks of what was told, %d legs, %d stale promises of which %d were too much"
                .formatted(told, legs, staleSamples, staleOversold);
    }

    private void require(boolean holds, NodeId node, Shelf shelf, String otherwise) {
        if (!holds) {
            throw new Broken("%s %s/%s: %s".formatted(clock.instant(), node, shelf.item, otherwise));
        }
    }

    /** A claim of the promise did not hold. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }
}
