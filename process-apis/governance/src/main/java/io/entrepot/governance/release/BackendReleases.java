package io.entrepot.governance.release;

import io.entrepot.governance.release.BackendRelease.Acknowledgement;
import io.entrepot.governance.release.BackendRelease.ReceivedDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All releases that were registered and not removed. */
public interface BackendReleases {

    /**
     * Registers a release; the same versions again are the one that is there, with the moves, the owner and the deadline of now. An
     * assessment that is being made with others counts for nothing, and is made again.
     */
    BackendRelease register(NewRelease release, Instant at);

    Optional<BackendRelease> find(BackendReleaseId id);

    /** Newest first, before this one. */
    List<BackendRelease> list(ReleaseFilter filter, BackendReleaseId before, int limit);

    /** Keeps the document of a version, unless the release was removed; what was found out with another one before is void. */
    void keep(BackendReleaseId id, ReceivedDocument received, String text);

    Optional<String> document(BackendReleaseId id, Side side);

    /** Takes note that an assessment is wanted; while one is under way, it is that one. */
    void ask(BackendReleaseId id, Instant at);

    /** Of which releases an assessment is wanted, longest first. */
    List<BackendReleaseId> asked();

    /** Counts one more attempt; empty where no assessment is wanted. */
    Optional<AskedAssessment> begin(BackendReleaseId id);

    /** Keeps an assessment, unless a document was replaced while it was made. */
    void settle(AskedAssessment asked, Assessment assessment);

    /** Keeps why an assessment cannot be made, unless a document was replaced meanwhile. */
    void refuse(AskedAssessment asked, String words);

    /** Takes note of a plan for a release that breaks; of any other nothing changes. */
    void note(BackendReleaseId id, Acknowledgement acknowledgement);

    /** Removes a release with its documents, and keeps who did it; false where it is not there. */
    boolean remove(BackendReleaseId id, String by, Instant at);
}
