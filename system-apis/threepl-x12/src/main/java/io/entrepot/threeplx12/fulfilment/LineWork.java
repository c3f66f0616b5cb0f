package io.entrepot.threeplx12.fulfilment;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on one line is, in pieces.
 *
 * @param isClosed whether nothing more of it will be shipped
 */
public record LineWork(int lineNumber, ItemNumber item, BigDecimal ordered, BigDecimal shipped, boolean isClosed) {

    static LineWork on(LegRequest.Line line) {
        return new LineWork(line.lineNumber(), line.item(), BigDecimal.valueOf(line.pieces()), BigDecimal.ZERO, false);
    }

    /** So many pieces of it, in the words of a milestone. */
    MilestoneReached.Line of(BigDecimal pieces, @Nullable String lot) {
        return new MilestoneReached.Line(lineNumber, item, new Quantity(pieces, UnitOfMeasure.EACH), lot);
    }

    BigDecimal open() {
        return ordered.subtract(shipped);
    }

    LineWork after(ShippedLine more) {
        var all = shipped.add(more.pieces());
        return new LineWork(lineNumber, item, ordered, all, all.compareTo(ordered) >= 0 || more.isClosing());
    }
}
