package io.entrepot.carriereasypost.tracking.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.scan.Parcel;
import io.entrepot.carriereasypost.tracking.Shipment;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The wish that a shipment be followed. */
record TrackerRequest(
        @NotNull @Pattern(regexp = SHAPE, message = SHAPE_MESSAGE) String orderId,

        @NotNull @Pattern(regexp = SHAPE, message = SHAPE_MESSAGE) String legId,

        @Schema(description = "The node that shipped; told again with each milestone")
        @Pattern(regexp = SHAPE, message = SHAPE_MESSAGE) @Nullable String node,

        @Schema(
                description =
                        "Carrier as the network calls it, for example UPS or FedEx; left out, the network finds it from the form of the number")
        @Pattern(regexp = SHAPE, message = SHAPE_MESSAGE) @Nullable String carrier,

        @NotNull @Pattern(regexp = SHAPE, message = SHAPE_MESSAGE) String trackingNumber) {

    static final String SHAPE = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$";
    static final String SHAPE_MESSAGE = "must be 1 to 64 letters, digits or . _ : / -";

    Shipment shipment(ShipmentId shipmentId) {
        return new Shipment(
                shipmentId,
                new OrderId(orderId),
                new LegId(legId),
                node == null ? null : new NodeId(node),
                new Parcel(carrier, trackingNumber));
    }
}
