package io.entrepot.carriereasypost.tracking;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.scan.Parcel;
import org.jspecify.annotations.Nullable;

/** Goods on their way, and the parcel they travel in. */
public record Shipment(
        ShipmentId id, OrderId order, LegId leg, @Nullable NodeId node, Parcel parcel) {}
