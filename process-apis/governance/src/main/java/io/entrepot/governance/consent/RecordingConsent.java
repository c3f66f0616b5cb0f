package io.entrepot.governance.consent;

import io.entrepot.governance.version.PublishedVersions;
import io.entrepot.governance.version.VersionStanding;
import java.time.Clock;
import java.time.LocalDate;

/** Records that a consumer agreed to the end of a version, if that version is to end. */
public class RecordingConsent {

    private final PublishedVersions versions;
    private final Consents consents;
    private final Clock clock;

    public RecordingConsent(PublishedVersions versions, Consents consents, Clock clock) {
        this.versions = versions;
        this.consents = consents;
        this.clock = clock;
    }

    /** How it went. */
    public sealed interface Outcome {

        record Recorded(Consent consent) implements Outcome {}

        /** There is no such version that is to end. */
        record NotEnding() implements Outcome {}

        record InThePast() implements Outcome {}
    }

    public Outcome record(NewConsent given) {
        if (given.endsOn().isBefore(LocalDate.now(clock))) {
            return new Outcome.InThePast();
        }
        return versions.find(given.version())
                .filter(VersionStanding::isEnding)
                .<Outcome>map(_ -> new Outcome.Recorded(consents.record(given, clock.instant())))
                .orElseGet(Outcome.NotEnding::new);
    }
}
