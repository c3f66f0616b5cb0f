package io.entrepot.developer.access;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.application.Application;
import io.entrepot.developer.application.Developer;
import io.entrepot.developer.application.PartnersApplications;
import java.util.Optional;

/** Lets developers ask for a scope that needs approval, and take the request back. */
public class AskingForAccess {

    private final PartnersApplications applications;
    private final AccessRequests requests;

    public AskingForAccess(PartnersApplications applications, AccessRequests requests) {
        this.applications = applications;
        this.requests = requests;
    }

    /** How it went. */
    public sealed interface Outcome {

        record Asked(AccessRequest request) implements Outcome {}

        /** The partner has no such application. */
        record UnknownApplication() implements Outcome {}

        /** Nobody has to ask for it, or nobody gets it. */
        record NotOnRequest() implements Outcome {}

        record HeldAlready() implements Outcome {}
    }

    public Outcome ask(Developer by, NewAccessRequest wanted) {
        if (!applications.offer().onRequest().contains(wanted.scope())) {
            return new Outcome.NotOnRequest();
        }
        return applications
                .find(by.partner(), wanted.application())
                .map(application -> ask(by, wanted, application))
                .orElseGet(Outcome.UnknownApplication::new);
    }

    /** The request of this partner; one of another is as if it were not there. */
    public Optional<AccessRequest> withdraw(Developer by, long id) {
        return ofPartner(by.partner(), id)
                .map(request -> requests.decide(id, AccessRequest.State.WITHDRAWN, by.name(), null));
    }

    private Optional<AccessRequest> ofPartner(ConsumerId partner, long id) {
        return requests.find(id).filter(request -> request.partner().equals(partner));
    }

    private Outcome ask(Developer by, NewAccessRequest wanted, Application application) {
        return application.scopes().contains(wanted.scope())
                ? new Outcome.HeldAlready()
                : new Outcome.Asked(asked(by, wanted, application));
    }

    /** What was asked for an application of this name that was removed is no request of this one. */
    private AccessRequest asked(Developer by, NewAccessRequest wanted, Application application) {
        var asked = requests.record(by, wanted);
        if (!application.isYoungerThan(asked.requestedAt())) {
            return asked;
        }
        requests.decide(asked.id(), AccessRequest.State.WITHDRAWN, by.name(), null);
        return requests.record(by, wanted);
    }
}
