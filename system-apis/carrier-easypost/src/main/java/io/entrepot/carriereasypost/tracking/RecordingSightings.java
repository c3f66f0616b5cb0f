package io.entrepot.carriereasypost.tracking;

import io.entrepot.carriereasypost.scan.Meanings;
import io.entrepot.carriereasypost.scan.Sighting;

/** Turns what the carrier network tells into milestones and findings, in one transaction. */
public final class RecordingSightings {

    private final Trackers trackers;
    private final Milestones milestones;
    private final Findings findings;
    private final Transaction transaction;
    private final Meanings meanings;

    public RecordingSightings(
            Trackers trackers, Milestones milestones, Findings findings, Transaction transaction, Meanings meanings) {
        this.trackers = trackers;
        this.milestones = milestones;
        this.findings = findings;
        this.transaction = transaction;
        this.meanings = meanings;
    }

    public void record(Sighting sighting) {
        transaction.run(() -> {
            var followed = trackers.locked(sighting);
            followed.forEach(tracker -> advance(tracker, sighting));
            if (followed.isEmpty()) {
                findings.tell(Finding.unknown(sighting));
            }
        });
    }

    private void advance(Tracker tracker, Sighting sighting) {
        var reading = Reading.of(tracker, sighting, meanings);
        trackers.save(tracker, sighting, reading);
        reading.reached().forEach(reached -> milestones.tell(tracker.shipment(), reached));
        reading.findings().forEach(findings::tell);
    }
}
