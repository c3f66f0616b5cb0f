package io.entrepot.developer.release.governance;

import io.entrepot.developer.release.BackendRelease;
import io.entrepot.developer.release.BackendReleases;
import io.entrepot.developer.release.NewRelease;
import io.entrepot.developer.release.ReleasePage;
import io.entrepot.foundation.backend.PassedRefusal;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Has releases kept and assessed by the governance API, and passes its refusals on. */
@Component
class GovernanceReleases implements BackendReleases {

    private final ReleaseApi governance;

    GovernanceReleases(ReleaseApi governance) {
        this.governance = governance;
    }

    @Override
    public BackendRelease register(NewRelease release, String by) {
        return answer(() -> governance.register(by, release));
    }

    @Override
    public ReleasePage list(ReleasePage.Query query) {
        var state = query.state() == null ? null : query.state().name();
        return answer(() -> governance.releases(query.backend(), state, query.cursor(), query.limit()));
    }

    @Override
    public BackendRelease find(long id) {
        return answer(() -> governance.release(id));
    }

    @Override
    public BackendRelease receive(long id, BackendRelease.Side side, String document) {
        return answer(() -> governance.receive(id, side.name(), document));
    }

    @Override
    public BackendRelease assess(long id) {
        return answer(() -> governance.assess(id));
    }

    @Override
    public BackendRelease acknowledge(long id, String plan, String by) {
        return answer(() -> governance.acknowledge(by, id, new ReleaseApi.PlanMessage(plan)));
    }

    @Override
    public void remove(long id, String by) {
        answer(() -> {
            governance.remove(by, id);
            return id;
        });
    }

    private static <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.INVALID_REQUEST, ProblemType.NOT_FOUND, ProblemType.CONFLICT);
        }
    }
}
