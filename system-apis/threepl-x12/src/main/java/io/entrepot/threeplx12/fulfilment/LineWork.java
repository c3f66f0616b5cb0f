package io.entrepot.threeplx12.fulfilment;

import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;

/**
 * How far the work on one line is, in pieces.
 *
 * @param isClosed whether nothing more of it will be shipped
 */
public record LineWork(int lineNumber, ItemNumber item, BigDecimal ordered, BigDecimal shipped, boolean isClosed) {

    static LineWork on(LegRequest.Line line) {
        return new LineWork(line.lineNumber(), line.item(), line.pieces(), BigDecimal.ZERO, false);
    }

    BigDecimal open() {
        return ordered.subtract(shipped);
    }

    LineWork after(ShippedLine more) {
        var all = shipped.add(more.pieces());
        return new LineWork(lineNumber, item, ordered, all, all.compareTo(ordered) >= 0 || more.isClosing());
    }
}
