package io.entrepot.threeplx12.fulfilment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a 945 tells about one order.
 *
 * @param shipment the warehouse's own number of the shipment
 */
record Departure(
        String shipment,
        Instant at,
        List<ShippedLine> lines,
        @Nullable String carrier,
        List<String> trackingNumbers) {

    Departure {
        lines = List.copyOf(lines);
        trackingNumbers = List.copyOf(trackingNumbers);
    }

    boolean hasShippedAnything() {
        return lines.stream().map(ShippedLine::pieces).anyMatch(pieces -> pieces.compareTo(BigDecimal.ZERO) > 0);
    }
}
