package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Place;
import java.time.Instant;
import java.util.List;

/** Goods of one order that left one warehouse in one package. */
record Shipment(
        int legacyId,
        int orderLegacyId,
        Place place,
        String carrier,
        String method,
        String trackingNumber,
        Instant createdAt,
        boolean shippedOffShipHero,
        List<Line> lines) {

    /** So many pieces of one order line. */
    record Line(int orderLine, int quantity) {}

    String id() {
        return GlobalId.of("Shipment", legacyId);
    }
}
