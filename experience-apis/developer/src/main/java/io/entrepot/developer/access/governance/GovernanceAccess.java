package io.entrepot.developer.access.governance;

import io.entrepot.developer.access.AccessPage;
import io.entrepot.developer.access.AccessRequest;
import io.entrepot.developer.access.AccessRequests;
import io.entrepot.developer.access.NewAccessRequest;
import io.entrepot.developer.application.Developer;
import io.entrepot.foundation.backend.PassedRefusal;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps requests in the governance API. */
@Component
class GovernanceAccess implements AccessRequests {

    private static final int NOT_FOUND = 404;

    private final AccessApi governance;

    GovernanceAccess(AccessApi governance) {
        this.governance = governance;
    }

    @Override
    public AccessRequest record(Developer by, NewAccessRequest request) {
        return governance
                .request(
                        by.name(),
                        new AccessApi.NewAccessMessage(
                                by.partner().value(),
                                request.application().value(),
                                request.scope().value(),
                                request.reason()))
                .toRequest();
    }

    @Override
    public Optional<AccessRequest> find(long id) {
        try {
            return Optional.of(governance.find(id).toRequest());
        } catch (PermanentBackendException refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    @Override
    public AccessPage list(AccessPage.Query query) {
        var state = query.state() == null ? null : query.state().name();
        return governance
                .requests(query.consumer(), state, query.granted(), query.cursor(), query.limit())
                .toPage();
    }

    @Override
    public AccessRequest decide(long id, AccessRequest.State outcome, String by, @Nullable String reason) {
        try {
            return governance
                    .decide(id, by, new AccessApi.DecisionMessage(outcome.name(), reason))
                    .toRequest();
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.CONFLICT);
        }
    }

    @Override
    public AccessRequest noteGranted(long id) {
        return governance.noteGranted(id).toRequest();
    }
}
