package io.entrepot.governance.release;

import io.entrepot.governance.release.BackendRelease.Acknowledgement;
import io.entrepot.governance.release.BackendRelease.ReceivedDocument;
import io.entrepot.governance.release.BackendRelease.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All releases that were ever registered. */
public interface BackendReleases {

    /** Registers a release; the same versions again are the one that is there, with the moves, the owner and the deadline of now. */
    BackendRelease register(NewRelease release, Instant at);

    Optional<BackendRelease> find(BackendReleaseId id);

    /** Newest first, before this one. */
    List<BackendRelease> list(ReleaseFilter filter, BackendReleaseId before, int limit);

    /** Keeps the document of a version; what was found out with another one before is void. */
    void keep(BackendReleaseId id, ReceivedDocument received, String text);

    Optional<String> document(BackendReleaseId id, Side side);

    void note(BackendReleaseId id, Assessment assessment, State state);

    /** Takes note of a plan for a release that breaks; of any other nothing changes. */
    void note(BackendReleaseId id, Acknowledgement acknowledgement);
}
