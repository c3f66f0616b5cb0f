package io.entrepot.carriereasypost.tracking;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.scan.Parcel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goods on their way, and the parcel they travel in. */
public record Shipment(
        ShipmentId id, OrderId order, LegId leg, @Nullable NodeId node, Parcel parcel) {

    /** Whether the other is the same wish said again, be it before the carrier was found or after. */
    boolean isSameAs(Shipment other) {
        return id.equals(other.id)
                && order.equals(other.order)
                && leg.equals(other.leg)
                && Objects.equals(node, other.node)
                && parcel.isSameAs(other.parcel);
    }
}
