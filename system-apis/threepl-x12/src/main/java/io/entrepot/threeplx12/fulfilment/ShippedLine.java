package io.entrepot.threeplx12.fulfilment;

import io.entrepot.canonical.milestone.MilestoneReached;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What left of one line, over all cartons.
 *
 * @param isClosing whether the rest of the line will not come
 */
record ShippedLine(int lineNumber, List<Part> parts, boolean isClosing) {

    ShippedLine {
        parts = List.copyOf(parts);
    }

    BigDecimal pieces() {
        return parts.stream().map(Part::pieces).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What left of it, lot by lot, in the words of a milestone. */
    Stream<MilestoneReached.Line> toldOf(FulfilmentOrder order) {
        return order.work().stream()
                .filter(work -> work.lineNumber() == lineNumber)
                .flatMap(work -> parts.stream()
                        .filter(part -> part.pieces().signum() > 0)
                        .map(part -> work.of(part.pieces(), part.lot())));
    }

    /** The pieces of one lot. */
    record Part(BigDecimal pieces, @Nullable String lot) {}
}
