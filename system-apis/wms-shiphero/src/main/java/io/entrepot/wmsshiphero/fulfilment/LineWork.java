package io.entrepot.wmsshiphero.fulfilment;

import io.entrepot.canonical.item.ItemNumber;

/** How far the work on one line is, in pieces. */
public record LineWork(int lineNumber, ItemNumber item, int ordered, int picked, int shipped) {

    static LineWork on(LegRequest.Line line) {
        return new LineWork(line.lineNumber(), line.item(), line.pieces(), 0, 0);
    }

    int toPick() {
        return Math.max(0, ordered - picked);
    }

    boolean isShipped() {
        return shipped >= ordered;
    }

    LineWork withPicked(int more) {
        return new LineWork(lineNumber, item, ordered, picked + more, shipped);
    }

    LineWork withShipped(int more) {
        return new LineWork(lineNumber, item, ordered, picked, shipped + more);
    }
}
