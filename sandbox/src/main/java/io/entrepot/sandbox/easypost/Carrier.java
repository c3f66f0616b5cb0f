package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.work.Step;
import io.entrepot.sandbox.work.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves parcels: a new tracker gets one scan after the other until it is delivered. */
final class Carrier {

    private static final Duration SAME_PARCEL = Duration.ofDays(90);
    private static final List<String> NAMES = List.of("UPS", "USPS", "FedEx", "DhlEcs", "DHLExpress", "UspsShip");

    private final Records records;
    private final Announcer announcer;
    private final Timing timing;
    private final Faults faults;
    private final Clock clock;

    Carrier(Records records, Announcer announcer, Timing timing, Faults faults, Clock clock) {
        this.records = records;
        this.announcer = announcer;
        this.timing = timing;
        this.faults = faults;
        this.clock = clock;
    }

    /** The tracker of the same code and carrier from the last three months, if there is one. */
    @Nullable Tracker known(String code, String carrier) {
        var since = now().minus(SAME_PARCEL);
        return records.trackers()
                .filter(tracker -> tracker.trackingCode().equals(code)
                        && tracker.carrier().equals(carrier)
                        && tracker.createdAt().isAfter(since))
                .findFirst()
                .orElse(null);
    }

    Tracker follow(String code, String carrier) {
        var now = now();
        var canned = Journey.canned(code, now);
        var due = canned.isEmpty() ? now.plus(timing.of(Step.SCAN)) : null;
        var tracker = new Tracker(records.nextId("trk"), code, carrier, now, now, canned, due);
        records.put(tracker);
        announcer.announce("tracker.created", tracker, null);
        if (!canned.isEmpty()) {
            announcer.announce("tracker.updated", tracker, "unknown");
        }
        return tracker;
    }

    void scanWhatIsDue() {
        var now = now();
        records.moving().stream().filter(tracker -> tracker.isDue(now)).forEach(tracker -> scan(tracker, now));
    }

    /** The carrier's name as given, or the one that uses codes of this form. */
    static String name(String code, String given) {
        if (given.isEmpty()) {
            return code.startsWith("1Z") ? "UPS" : "USPS";
        }
        if (!NAMES.contains(given)) {
            throw EasyPostErrors.invalid("carrier", "'" + given + "' is not a supported carrier");
        }
        return given;
    }

    private void scan(Tracker tracker, Instant now) {
        if (isHeld(tracker)) {
            return;
        }
        var scans = tracker.scans().size();
        var fails = Journey.endsAfter(scans) && faults.take(FaultKind.DELIVERY_FAILURE, tracker.trackingCode()) != null;
        var scan = fails ? Journey.failure(now) : Journey.next(scans, now);
        var next = Journey.goesOnAfter(scans + 1) ? now.plus(timing.of(Step.SCAN)) : null;
        var scanned = tracker.scanned(scan, next);
        records.put(scanned);
        announcer.announce("tracker.updated", scanned, tracker.status());
    }

    private boolean isHeld(Tracker tracker) {
        return faults.peek(FaultKind.HOLD_WORKER, tracker.trackingCode()) != null;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
