package io.entrepot.carriereasypost.tracking;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.scan.Meaning;
import io.entrepot.carriereasypost.scan.Meanings;
import io.entrepot.carriereasypost.scan.Parcel;
import io.entrepot.carriereasypost.scan.Scan;
import io.entrepot.carriereasypost.scan.ScanCode;
import io.entrepot.carriereasypost.scan.Sighting;
import io.entrepot.carriereasypost.scan.TrackerId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A shipment, its parcel and a small table of meanings. */
final class TrackingFixtures {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Parcel PARCEL = new Parcel("UPS", "1Z0001");
    static final TrackerId TRACKER = new TrackerId("trk_1");
    static final Shipment SHIPMENT = new Shipment(
            new ShipmentId("ORD-1-1-S1"), new OrderId("ORD-1"), new LegId("ORD-1-1"), new NodeId("ATL"), PARCEL);
    static final Meanings MEANINGS = new Meanings(
            7,
            Set.of("usual"),
            Set.of("delivered"),
            List.of(
                    row("moving", "*", new Meaning.Progress(Milestone.IN_TRANSIT, null)),
                    row("van", "*", new Meaning.Progress(Milestone.OUT_FOR_DELIVERY, null)),
                    row("delivered", "*", new Meaning.Progress(Milestone.DELIVERED, null)),
                    row("moving", "late", new Meaning.Trouble("late", false)),
                    row("*", "lost", new Meaning.Trouble("lost", true)),
                    row("void", "*", new Meaning.Voided()),
                    row("none", "*", new Meaning.Nothing())));

    private TrackingFixtures() {}

    static Tracker aTracker(List<Reached> reached) {
        return new Tracker(SHIPMENT, TRACKER, null, false, NOON, reached);
    }

    /** A scan so many minutes after noon. */
    static Scan scan(String status, String detail, int minutes) {
        return new Scan(new ScanCode(status, detail), NOON.plusSeconds(60L * minutes));
    }

    /** A sighting whose status is that of the last scan. */
    static Sighting sighting(Scan... scans) {
        var last = scans[scans.length - 1];
        return new Sighting(TRACKER, PARCEL, last.code(), last.occurredAt(), List.of(scans), "https://track/1", "Jo");
    }

    private static Meanings.Row row(String status, String detail, Meaning meaning) {
        return new Meanings.Row(new ScanCode(status, detail), meaning);
    }
}
