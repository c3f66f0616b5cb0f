package io.entrepot.governance.release;

import io.entrepot.governance.release.BackendRelease.Acknowledgement;
import io.entrepot.governance.release.BackendRelease.ReceivedDocument;
import io.entrepot.governance.release.BackendRelease.State;
import io.entrepot.governance.release.ImpactAnalysis.UnreadableDocument;
import java.time.Clock;

/** Takes in what is known of a release, finds out what it means, and keeps what is planned. */
public class AssessingReleases {

    private final BackendReleases releases;
    private final ImpactAnalysis analysis;
    private final Clock clock;

    public AssessingReleases(BackendReleases releases, ImpactAnalysis analysis, Clock clock) {
        this.releases = releases;
        this.analysis = analysis;
        this.clock = clock;
    }

    /** How it went. */
    public sealed interface Outcome {

        record Done(BackendRelease release) implements Outcome {}

        record Unknown() implements Outcome {}

        /** What was asked for does not fit where the release stands. */
        record Untimely(String words) implements Outcome {}

        record Refused(String words) implements Outcome {}
    }

    public Outcome register(NewRelease release) {
        return analysis.backends().contains(release.backend())
                ? new Outcome.Done(releases.register(release, clock.instant()))
                : new Outcome.Refused("No backend is called %s; there are %s."
                        .formatted(release.backend(), String.join(", ", analysis.backends())));
    }

    public Outcome receive(BackendReleaseId id, Side side, String text) {
        if (releases.find(id).isEmpty()) {
            return new Outcome.Unknown();
        }
        try {
            var format = analysis.formatOf(text);
            releases.keep(id, new ReceivedDocument(side, format, text.length(), clock.instant()), text);
            return done(id);
        } catch (UnreadableDocument unreadable) {
            return new Outcome.Refused(unreadable.words());
        }
    }

    public Outcome assess(BackendReleaseId id) {
        var found = releases.find(id);
        return found.isEmpty() ? new Outcome.Unknown() : assess(found.get());
    }

    private Outcome assess(BackendRelease release) {
        var older = releases.document(release.id(), Side.OLDER);
        var newer = releases.document(release.id(), Side.NEWER);
        if (older.isEmpty() || newer.isEmpty()) {
            return new Outcome.Untimely("Both documents are needed, the older and the newer one.");
        }
        try {
            var assessment = analysis.assess(release.registered(), older.get(), newer.get(), clock.instant());
            releases.note(release.id(), assessment, release.stateAfter(assessment));
            return done(release.id());
        } catch (UnreadableDocument unfit) {
            return new Outcome.Refused(unfit.words());
        }
    }

    public Outcome acknowledge(BackendReleaseId id, String by, String plan) {
        releases.note(id, new Acknowledgement(by, plan, clock.instant()));
        return releases.find(id)
                .<Outcome>map(release -> release.state() == State.ACKNOWLEDGED
                        ? new Outcome.Done(release)
                        : new Outcome.Untimely("Nothing is known to break; there is nothing to acknowledge."))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome done(BackendReleaseId id) {
        return releases.find(id).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Unknown::new);
    }
}
