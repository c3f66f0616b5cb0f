package io.entrepot.developer.application.web;

import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.Scope;
import io.entrepot.developer.application.ScopeOffer;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences with which a developer is refused. */
final class ApplicationProblems {

    private static final String KEY = "Idempotency-Key";

    private ApplicationProblems() {}

    static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "You have no application with this name.");
    }

    static ProblemException nameTaken(ApplicationId id) {
        return new ProblemException(
                ProblemType.CONFLICT,
                "There is an application " + id
                        + " already; its secret is told once. Take another slug, or rotate the secret.");
    }

    static ProblemException keyReused() {
        return new ProblemException(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "This key stands for another application already; use a new key for a new one.",
                List.of(new InputError(KEY, "reused", "stands for another application already")));
    }

    static ProblemException tooMany(int most) {
        return new ProblemException(
                ProblemType.CONFLICT, "You have " + most + " applications, and no partner may have more.");
    }

    static ProblemException scopesRefused(List<Scope> refused, ScopeOffer offer) {
        var errors = refused.stream().map(scope -> error(scope, offer)).toList();
        return new ProblemException(ProblemType.INVALID_REQUEST, InputError.summary(errors), errors);
    }

    private static InputError error(Scope scope, ScopeOffer offer) {
        if (offer.onRequest().contains(scope)) {
            return new InputError("/scopes", "needs-approval", scope + " is given on request only.");
        }
        var known = offer.all().stream().map(Scope::value).collect(Collectors.joining(", "));
        return new InputError("/scopes", "unknown", scope + " is no scope of partners; there are " + known + ".");
    }
}
