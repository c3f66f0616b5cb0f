package io.entrepot.governance.release;

import io.entrepot.governance.release.ImpactAnalysis.UnreadableDocument;
import java.time.Clock;

/** Makes the assessments that were asked for. One that breaks off is still wanted; after a few times it is given up, so that none goes on for ever. */
public class MakingAssessments {

    private static final int MOST_ATTEMPTS = 3;

    private final BackendReleases releases;
    private final ImpactAnalysis analysis;
    private final Clock clock;

    public MakingAssessments(BackendReleases releases, ImpactAnalysis analysis, Clock clock) {
        this.releases = releases;
        this.analysis = analysis;
        this.clock = clock;
    }

    public void make(BackendReleaseId id) {
        releases.begin(id).ifPresent(this::make);
    }

    private void make(AskedAssessment asked) {
        if (asked.attempt() > MOST_ATTEMPTS) {
            releases.refuse(asked, "The assessment broke off %d times.".formatted(MOST_ATTEMPTS));
            return;
        }
        try {
            releases.settle(asked, assessed(asked.release()));
        } catch (UnreadableDocument unfit) {
            releases.refuse(asked, unfit.words());
        }
    }

    private Assessment assessed(BackendRelease release) throws UnreadableDocument {
        return analysis.assess(
                release.registered(),
                releases.document(release.id(), Side.OLDER).orElseThrow(),
                releases.document(release.id(), Side.NEWER).orElseThrow(),
                clock.instant());
    }
}
