package io.entrepot.carriereasypost.tracking;

import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.scan.Sighting;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps trackers in memory; everything without a word counts as silent. */
final class InMemoryTrackers implements Trackers {

    final Map<ShipmentId, Tracker> byShipment = new LinkedHashMap<>();
    final Set<ShipmentId> leased = new HashSet<>();

    @Override
    public void add(Shipment shipment) {
        byShipment.putIfAbsent(
                shipment.id(), new Tracker(shipment, null, null, false, TrackingFixtures.NOON, List.of()));
    }

    @Override
    public Optional<Tracker> find(ShipmentId shipment) {
        return Optional.ofNullable(byShipment.get(shipment));
    }

    @Override
    public boolean lease(ShipmentId shipment) {
        return leased.add(shipment);
    }

    @Override
    public void release(ShipmentId shipment) {
        leased.remove(shipment);
    }

    @Override
    public void bind(ShipmentId shipment, Sighting sighting) {
        byShipment.computeIfPresent(
                shipment,
                (_, bound) -> new Tracker(
                        bound.shipment(), sighting.tracker(), null, bound.ended(), bound.createdAt(), bound.reached()));
    }

    @Override
    public List<Tracker> locked(Sighting sighting) {
        return byShipment.values().stream()
                .filter(tracker -> sighting.tracker().equals(tracker.id()))
                .toList();
    }

    @Override
    public void save(Tracker tracker, Sighting sighting, Reading reading) {
        var all = Stream.concat(tracker.reached().stream(), reading.reached().stream())
                .toList();
        byShipment.put(
                tracker.shipment().id(),
                new Tracker(
                        tracker.shipment(),
                        tracker.id(),
                        sighting.trackingUrl(),
                        reading.ended(),
                        tracker.createdAt(),
                        all));
    }

    @Override
    public Optional<Tracker> takeSilent(Duration silence) {
        return byShipment.values().stream()
                .filter(tracker -> tracker.isFollowed() && !tracker.ended())
                .findFirst();
    }
}
