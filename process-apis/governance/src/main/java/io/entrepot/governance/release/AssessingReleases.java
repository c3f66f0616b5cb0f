package io.entrepot.governance.release;

import io.entrepot.governance.release.BackendRelease.Acknowledgement;
import io.entrepot.governance.release.BackendRelease.ReceivedDocument;
import io.entrepot.governance.release.BackendRelease.State;
import io.entrepot.governance.release.ImpactAnalysis.UnreadableDocument;
import java.time.Clock;

/** Takes in what is known of a release, has it assessed, keeps what is planned, and lets go of what is over. */
public class AssessingReleases {

    private final BackendReleases releases;
    private final ImpactAnalysis analysis;
    private final AssessmentWork work;
    private final Clock clock;

    public AssessingReleases(BackendReleases releases, ImpactAnalysis analysis, AssessmentWork work, Clock clock) {
        this.releases = releases;
        this.analysis = analysis;
        this.work = work;
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
            return analysis.formatOf(text)
                    .map(format -> kept(id, side, format, text))
                    .orElseGet(AssessingReleases::busy);
        } catch (UnreadableDocument unreadable) {
            return new Outcome.Refused(unreadable.words());
        }
    }

    /** Has a release assessed. What takes longer than a few seconds goes on by itself, and the release tells so. */
    public Outcome assess(BackendReleaseId id) {
        return releases.find(id).map(this::assess).orElseGet(Outcome.Unknown::new);
    }

    private Outcome assess(BackendRelease release) {
        if (release.documents().size() < Side.values().length) {
            return new Outcome.Untimely("Both documents are needed, the older and the newer one.");
        }
        releases.ask(release.id(), clock.instant());
        work.make(release.id());
        return releases.find(release.id()).map(AssessingReleases::asked).orElseGet(Outcome.Unknown::new);
    }

    private static Outcome asked(BackendRelease release) {
        var refusal = release.refusal();
        return refusal == null ? new Outcome.Done(release) : new Outcome.Refused(refusal);
    }

    public Outcome acknowledge(BackendReleaseId id, String by, String plan) {
        releases.note(id, new Acknowledgement(by, plan, clock.instant()));
        return releases.find(id)
                .<Outcome>map(release -> release.state() == State.ACKNOWLEDGED
                        ? new Outcome.Done(release)
                        : new Outcome.Untimely("Nothing is known to break; there is nothing to acknowledge."))
                .orElseGet(Outcome.Unknown::new);
    }

    public boolean remove(BackendReleaseId id, String by) {
        return releases.remove(id, by, clock.instant());
    }

    private Outcome kept(BackendReleaseId id, Side side, String format, String text) {
        releases.keep(id, new ReceivedDocument(side, format, text.length(), clock.instant()), text);
        return done(id);
    }

    private static Outcome busy() {
        return new Outcome.Untimely("Other documents are being compared; hand this one in again in a minute.");
    }

    private Outcome done(BackendReleaseId id) {
        return releases.find(id).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Unknown::new);
    }
}
