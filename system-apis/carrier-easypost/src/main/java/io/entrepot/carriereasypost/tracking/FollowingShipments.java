package io.entrepot.carriereasypost.tracking;

import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.scan.Sighting;

/** Has a shipment followed, once, however often it is asked; nothing is locked while the network is asked. */
public final class FollowingShipments {

    private final Trackers trackers;
    private final CarrierNetwork network;
    private final RecordingSightings sightings;
    private final Findings findings;
    private final Transaction transaction;

    public FollowingShipments(
            Trackers trackers,
            CarrierNetwork network,
            RecordingSightings sightings,
            Findings findings,
            Transaction transaction) {
        this.trackers = trackers;
        this.network = network;
        this.sightings = sightings;
        this.findings = findings;
        this.transaction = transaction;
    }

    public Following follow(Shipment shipment) {
        trackers.add(shipment);
        var tracker = current(shipment.id());
        if (!tracker.shipment().isSameAs(shipment)) {
            return new Following.Different();
        }
        if (tracker.isFollowed()) {
            return new Following.Known(tracker);
        }
        return trackers.lease(shipment.id()) ? followLeased(shipment) : afterAnother(shipment.id());
    }

    private Following followLeased(Shipment shipment) {
        try {
            return switch (network.follow(shipment.parcel())) {
                case CarrierNetwork.Answer.Followed(var sighting) -> started(shipment.id(), sighting);
                case CarrierNetwork.Answer.Refused(var reason) -> refused(shipment, reason);
            };
        } finally {
            trackers.release(shipment.id());
        }
    }

    private Following started(ShipmentId shipment, Sighting sighting) {
        transaction.run(() -> {
            trackers.bind(shipment, sighting);
            sightings.record(sighting);
        });
        return new Following.Started(current(shipment));
    }

    private Following refused(Shipment shipment, String reason) {
        findings.tell(Finding.of(Finding.Kind.REFUSED, shipment, reason));
        return new Following.Refused();
    }

    /** The other one may have come to its end meanwhile. */
    private Following afterAnother(ShipmentId shipment) {
        var tracker = current(shipment);
        return tracker.isFollowed() ? new Following.Known(tracker) : new Following.InProgress();
    }

    private Tracker current(ShipmentId shipment) {
        return trackers.find(shipment).orElseThrow();
    }
}
