package io.entrepot.foundation.warehouse.leg;

import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that left for a leg, in our words.
 *
 * @param shipment what we call the shipment
 * @param number what the warehouse calls it
 * @param trackingNumbers one per package, as far as known
 */
public record Departure(
        ShipmentId shipment,
        String number,
        Instant at,
        List<MilestoneReached.Line> lines,
        @Nullable String carrier,
        List<String> trackingNumbers) {

    public Departure {
        lines = List.copyOf(lines);
        trackingNumbers = List.copyOf(trackingNumbers);
    }
}
