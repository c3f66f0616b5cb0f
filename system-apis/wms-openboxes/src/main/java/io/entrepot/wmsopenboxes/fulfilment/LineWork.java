package io.entrepot.wmsopenboxes.fulfilment;

import io.entrepot.canonical.item.ItemNumber;

/** How far the work on one line is, in pieces. */
public record LineWork(int lineNumber, ItemNumber item, int ordered, int picked, int shipped) {

    static LineWork on(LegRequest.Line line) {
        return new LineWork(line.lineNumber(), line.item(), line.pieces(), 0, 0);
    }

    LineWork pickedInAll(int pieces) {
        return new LineWork(lineNumber, item, ordered, pieces, shipped);
    }

    LineWork shippedInAll(int pieces) {
        return new LineWork(lineNumber, item, ordered, picked, pieces);
    }
}
