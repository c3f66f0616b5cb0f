package io.entrepot.carriereasypost.tracking;

import io.entrepot.carriereasypost.cases.CaseKind;
import io.entrepot.carriereasypost.cases.ExceptionCase;
import io.entrepot.carriereasypost.cases.ExceptionCases;
import io.entrepot.carriereasypost.scan.Meanings;
import io.entrepot.carriereasypost.scan.Sighting;

/** Turns what the carrier network tells into milestones and cases, in one transaction. */
public final class RecordingSightings {

    private final Trackers trackers;
    private final Milestones milestones;
    private final ExceptionCases cases;
    private final Transaction transaction;
    private final Meanings meanings;

    public RecordingSightings(
            Trackers trackers,
            Milestones milestones,
            ExceptionCases cases,
            Transaction transaction,
            Meanings meanings) {
        this.trackers = trackers;
        this.milestones = milestones;
        this.cases = cases;
        this.transaction = transaction;
        this.meanings = meanings;
    }

    public void record(Sighting sighting) {
        transaction.run(() -> {
            var followed = trackers.locked(sighting);
            followed.forEach(tracker -> advance(tracker, sighting));
            if (followed.isEmpty()) {
                cases.open(unknown(sighting));
            }
        });
    }

    private void advance(Tracker tracker, Sighting sighting) {
        var reading = Reading.of(tracker, sighting, meanings);
        trackers.save(tracker, sighting, reading);
        reading.reached().forEach(reached -> milestones.tell(tracker.shipment(), reached));
        reading.cases().forEach(cases::open);
    }

    private ExceptionCase unknown(Sighting sighting) {
        return new ExceptionCase(
                CaseKind.UNKNOWN_TRACKER,
                CaseKind.UNKNOWN_TRACKER + "/" + sighting.tracker(),
                null,
                null,
                sighting.parcel(),
                sighting.current().toString(),
                meanings.version(),
                sighting.toldAt());
    }
}
