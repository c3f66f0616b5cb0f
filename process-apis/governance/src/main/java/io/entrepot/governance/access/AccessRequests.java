package io.entrepot.governance.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All requests that were ever made. */
public interface AccessRequests {

    /** Records a request; the same again, while nobody decided, is the one that is there already. */
    AccessRequest record(NewAccessRequest request, Instant at);

    Optional<AccessRequest> find(AccessRequestId id);

    /** Oldest first, after this one. */
    List<AccessRequest> list(AccessFilter filter, AccessRequestId after, int limit);

    /** Decides a request on which nobody decided; on any other nothing changes. */
    void decide(AccessRequestId id, AccessRequest.State outcome, AccessRequest.Decision decision);

    /** Notes that the realm followed an approval; the first note counts. */
    void noteGranted(AccessRequestId id, Instant at);
}
