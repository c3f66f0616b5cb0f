package io.entrepot.governance.access;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Decides on requests, each once; the same decision again is no other. */
public class DecidingAccess {

    private final AccessRequests requests;
    private final Clock clock;

    public DecidingAccess(AccessRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** How it went. */
    public sealed interface Outcome {

        record Decided(AccessRequest request) implements Outcome {}

        /** It was decided otherwise before. */
        record DecidedOtherwise(AccessRequest request) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Outcome decide(AccessRequestId id, AccessRequest.State outcome, String by, @Nullable String reason) {
        requests.decide(id, outcome, new AccessRequest.Decision(by, clock.instant(), reason));
        return requests.find(id).map(request -> result(request, outcome)).orElseGet(Outcome.Unknown::new);
    }

    /** Notes that the realm followed; only an approval can be followed. */
    public Outcome noteGranted(AccessRequestId id) {
        requests.noteGranted(id, clock.instant());
        return requests.find(id)
                .map(request -> result(request, AccessRequest.State.APPROVED))
                .orElseGet(Outcome.Unknown::new);
    }

    private static Outcome result(AccessRequest request, AccessRequest.State wanted) {
        return request.state() == wanted ? new Outcome.Decided(request) : new Outcome.DecidedOtherwise(request);
    }
}
