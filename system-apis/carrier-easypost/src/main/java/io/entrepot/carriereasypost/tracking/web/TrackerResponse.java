package io.entrepot.carriereasypost.tracking.web;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.carriereasypost.tracking.Tracker;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A shipment that is followed. */
record TrackerResponse(
        @NotNull String shipmentId,

        @Schema(description = "Absent while neither the shipper nor the network has told it") @Nullable String carrier,

        @NotNull String trackingNumber,

        @Schema(description = "The milestone where the shipment stands; absent before the first one") @Nullable Milestone status,

        @Schema(description = "A page for people") @Nullable String trackingUrl) {

    static TrackerResponse of(Tracker tracker) {
        var shipment = tracker.shipment();
        return new TrackerResponse(
                shipment.id().value(),
                shipment.parcel().carrier(),
                shipment.parcel().trackingNumber(),
                tracker.standing().orElse(null),
                tracker.trackingUrl());
    }
}
