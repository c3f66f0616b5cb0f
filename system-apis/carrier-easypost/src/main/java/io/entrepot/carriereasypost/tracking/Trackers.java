package io.entrepot.carriereasypost.tracking;

import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.scan.Sighting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The shipments that are followed. */
public interface Trackers {

    /** Notes the shipment unless one of its name is there. */
    void add(Shipment shipment);

    Optional<Tracker> find(ShipmentId shipment);

    /** Takes the right to ask the carrier network for this shipment; it ends by itself if its holder dies. */
    boolean lease(ShipmentId shipment);

    void release(ShipmentId shipment);

    /** Notes which tracker follows the shipment, and the carrier where the shipper told none. */
    void bind(ShipmentId shipment, Sighting sighting);

    /** The shipments in the parcel that was seen, locked until the transaction ends. */
    List<Tracker> locked(Sighting sighting);

    /** Notes what the sighting of a locked tracker brought. */
    void save(Tracker tracker, Sighting sighting, Reading reading);

    /** Takes the tracker that was silent the longest, if longer than this; it counts as heard of from now on. */
    Optional<Tracker> takeSilent(Duration silence);
}
