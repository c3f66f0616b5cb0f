package io.entrepot.developer.access;

import io.entrepot.developer.application.Developer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requests that were made. */
public interface AccessRequests {

    /** Records a request; the same again, while nobody decided, is the one that is there already. */
    AccessRequest record(Developer by, NewAccessRequest request);

    Optional<AccessRequest> find(long id);

    AccessPage list(AccessPage.Query query);

    /** Decides; the same decision again changes nothing, another one is refused as a conflict. */
    AccessRequest decide(long id, AccessRequest.State outcome, String by, @Nullable String reason);

    /** Notes that the application has the scope. */
    AccessRequest noteGranted(long id);
}
