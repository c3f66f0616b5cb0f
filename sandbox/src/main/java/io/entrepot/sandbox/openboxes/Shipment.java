package io.entrepot.sandbox.openboxes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The goods of a movement on their way. */
record Shipment(
        String id,
        String number,
        ShipmentStatus status,
        @Nullable Instant expectedShipping,
        @Nullable Instant expectedDelivery,
        @Nullable String trackingNumber,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt) {

    Shipment announced(@Nullable Instant shipping, @Nullable Instant delivery, @Nullable String tracking) {
        return new Shipment(
                id,
                number,
                status,
                shipping == null ? expectedShipping : shipping,
                delivery == null ? expectedDelivery : delivery,
                tracking == null ? trackingNumber : tracking,
                shippedAt,
                deliveredAt);
    }

    Shipment shipped(Instant at) {
        return new Shipment(
                id, number, ShipmentStatus.SHIPPED, expectedShipping, expectedDelivery, trackingNumber, at, null);
    }

    Shipment received(ShipmentStatus now, Instant at) {
        return new Shipment(id, number, now, expectedShipping, expectedDelivery, trackingNumber, shippedAt, at);
    }
}
