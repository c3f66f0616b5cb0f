package io.entrepot.developer.access;

import io.entrepot.developer.application.Applications;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides on requests. An approval is recorded first, then the application gets the scope, then that is noted: no scope is ever given that
 * nobody approved, and after a crash in between the same approval again does the rest.
 */
public class DecidingAccess {

    private static final int PAGE = 100;

    private final AccessRequests requests;
    private final Applications applications;

    public DecidingAccess(AccessRequests requests, Applications applications) {
        this.requests = requests;
        this.applications = applications;
    }

    /** How it went. */
    public sealed interface Outcome {

        record Decided(AccessRequest request) implements Outcome {}

        /** The application was removed meanwhile; another one that has its name since then is given nothing. */
        record ApplicationGone() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Outcome approve(long id, String by, @Nullable String reason) {
        return requests.find(id).map(request -> approve(request, by, reason)).orElseGet(Outcome.Unknown::new);
    }

    public Outcome refuse(long id, String by, String reason) {
        return requests.find(id)
                .<Outcome>map(_ -> new Outcome.Decided(requests.decide(id, AccessRequest.State.REFUSED, by, reason)))
                .orElseGet(Outcome.Unknown::new);
    }

    /**
     * Does the rest of every approval that broke off; one whose application is gone stays as it is, and one that fails holds up no other.
     * The first failure is thrown in the end.
     */
    public void finish() {
        var failures = new ArrayList<RuntimeException>();
        @Nullable Long after = 0L;
        while (after != null) {
            var page = requests.list(AccessPage.Query.ofUnfinished(after, PAGE));
            page.requests().forEach(request -> finish(request, failures));
            after = page.next();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void finish(AccessRequest request, List<RuntimeException> failures) {
        try {
            give(request);
        } catch (RuntimeException failed) {
            failures.add(failed);
        }
    }

    private Outcome approve(AccessRequest request, String by, @Nullable String reason) {
        if (!isThere(request)) {
            return new Outcome.ApplicationGone();
        }
        var approved = requests.decide(request.id(), AccessRequest.State.APPROVED, by, reason);
        if (approved.grantedAt() != null) {
            return new Outcome.Decided(approved);
        }
        return give(approved);
    }

    private boolean isThere(AccessRequest request) {
        return applications
                .find(request.partner(), request.application())
                .filter(application -> !application.isYoungerThan(request.requestedAt()))
                .isPresent();
    }

    private Outcome give(AccessRequest request) {
        return isThere(request) && applications.grant(request.partner(), request.application(), request.scope())
                ? new Outcome.Decided(requests.noteGranted(request.id()))
                : new Outcome.ApplicationGone();
    }
}
