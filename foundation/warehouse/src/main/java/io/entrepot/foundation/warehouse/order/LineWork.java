package io.entrepot.foundation.warehouse.order;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.warehouse.leg.LegRequest;

/** How far the work on one line is, in pieces. */
public record LineWork(int lineNumber, ItemNumber item, int ordered, int picked, int shipped) {

    static LineWork on(LegRequest.Line line) {
        return new LineWork(line.lineNumber(), line.item(), line.pieces(), 0, 0);
    }

    public int toPick() {
        return Math.max(0, ordered - picked);
    }

    public LineWork pickedInAll(int pieces) {
        return new LineWork(lineNumber, item, ordered, pieces, shipped);
    }

    public LineWork shippedInAll(int pieces) {
        return new LineWork(lineNumber, item, ordered, picked, pieces);
    }
}
