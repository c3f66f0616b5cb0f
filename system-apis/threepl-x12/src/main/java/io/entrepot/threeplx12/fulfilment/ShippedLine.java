package io.entrepot.threeplx12.fulfilment;

import java.math.BigDecimal;
import java.util.List;
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

    /** The pieces of one lot. */
    record Part(BigDecimal pieces, @Nullable String lot) {}
}
