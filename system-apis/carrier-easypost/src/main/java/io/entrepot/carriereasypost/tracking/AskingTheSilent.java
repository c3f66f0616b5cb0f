package io.entrepot.carriereasypost.tracking;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Reads trackers again of which nothing was heard for long, so that a lost webhook costs only time. */
public final class AskingTheSilent {

    private static final String NOTHING_KNOWN = "nothing known";

    private final Trackers trackers;
    private final CarrierNetwork network;
    private final RecordingSightings sightings;
    private final Findings findings;
    private final Limits limits;
    private final Clock clock;

    public AskingTheSilent(
            Trackers trackers,
            CarrierNetwork network,
            RecordingSightings sightings,
            Findings findings,
            Limits limits,
            Clock clock) {
        this.trackers = trackers;
        this.network = network;
        this.sightings = sightings;
        this.findings = findings;
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
                .ifPresentOrElse(sightings::record, () -> tell(Finding.Kind.TRACKER_GONE, tracker));
        if (tracker.reached().isEmpty() && isOverdue(tracker)) {
            tell(Finding.Kind.SILENT, tracker);
        }
    }

    private boolean isOverdue(Tracker tracker) {
        return tracker.createdAt().plus(limits.caseAfter()).isBefore(clock.instant());
    }

    private void tell(Finding.Kind kind, Tracker tracker) {
        findings.tell(Finding.of(kind, tracker.shipment(), NOTHING_KNOWN));
    }
}
