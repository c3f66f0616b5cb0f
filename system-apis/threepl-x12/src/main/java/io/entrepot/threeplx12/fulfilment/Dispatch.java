package io.entrepot.threeplx12.fulfilment;

import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.foundation.warehouse.leg.Departure;
import io.entrepot.foundation.warehouse.leg.Milestones.Telling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a 945 tells about one order.
 *
 * @param shipment the warehouse's own number of the shipment
 */
record Dispatch(
        String shipment,
        Instant at,
        List<ShippedLine> lines,
        @Nullable String carrier,
        List<String> trackingNumbers) {

    Dispatch {
        lines = List.copyOf(lines);
        trackingNumbers = List.copyOf(trackingNumbers);
    }

    Telling toldOf(FulfilmentOrder order) {
        return order.milestones()
                .departed(new Departure(
                        new ShipmentId(order.request().legId() + "-S" + shipment),
                        shipment,
                        at,
                        lines.stream().flatMap(line -> line.toldOf(order)).toList(),
                        carrier,
                        trackingNumbers));
    }

    boolean hasShippedAnything() {
        return lines.stream().map(ShippedLine::pieces).anyMatch(pieces -> pieces.compareTo(BigDecimal.ZERO) > 0);
    }
}
