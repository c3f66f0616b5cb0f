package io.entrepot.carriereasypost.tracking;

import io.entrepot.carriereasypost.cases.CaseKind;
import io.entrepot.carriereasypost.cases.ExceptionCase;
import io.entrepot.carriereasypost.cases.ExceptionCases;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Reads trackers again of which nothing was heard for long, so that a lost webhook costs only time. */
public final class AskingTheSilent {

    private static final String NOTHING_KNOWN = "nothing known";
    private static final int NO_MAPPING = 0;

    private final Trackers trackers;
    private final CarrierNetwork network;
    private final RecordingSightings sightings;
    private final ExceptionCases cases;
    private final Limits limits;
    private final Clock clock;

    public AskingTheSilent(
            Trackers trackers,
            CarrierNetwork network,
            RecordingSightings sightings,
            ExceptionCases cases,
            Limits limits,
            Clock clock) {
        this.trackers = trackers;
        this.network = network;
        this.sightings = sightings;
        this.cases = cases;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * How long is long.
     *
     * @param askAfter after this time without a word a tracker is read again
     * @param caseAfter after this time without any progress since its start a tracker is a case
     */
    public record Limits(Duration askAfter, Duration caseAfter) {}

    /**
     * Reads the tracker again that was silent the longest.
     *
     * @return whether there was one
     */
    public boolean askNext() {
        var silent = trackers.takeSilent(limits.askAfter());
        silent.ifPresent(this::ask);
        return silent.isPresent();
    }

    private void ask(Tracker tracker) {
        network.read(Objects.requireNonNull(tracker.id()))
                .ifPresentOrElse(sightings::record, () -> open(CaseKind.TRACKER_GONE, tracker));
        if (tracker.reached().isEmpty() && isOverdue(tracker)) {
            open(CaseKind.SILENT, tracker);
        }
    }

    private boolean isOverdue(Tracker tracker) {
        return tracker.createdAt().plus(limits.caseAfter()).isBefore(clock.instant());
    }

    private void open(CaseKind kind, Tracker tracker) {
        var shipment = tracker.shipment();
        cases.open(new ExceptionCase(
                kind,
                kind + "/" + shipment.id(),
                shipment.id(),
                shipment.order(),
                shipment.parcel(),
                NOTHING_KNOWN,
                NO_MAPPING,
                clock.instant()));
    }
}
