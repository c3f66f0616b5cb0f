package io.entrepot.partner.milestone.visibility;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.backend.BackendProblem;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.partner.milestone.Timeline;
import io.entrepot.partner.milestone.Timelines;
import java.util.Optional;

/** All timelines, as the visibility API tells them; an outage stays an outage and is never an empty timeline. */
class VisibilityTimelines implements Timelines {

    private final VisibilityApi visibility;

    VisibilityTimelines(VisibilityApi visibility) {
        this.visibility = visibility;
    }

    @Override
    public Optional<Timeline> of(OrderId order) {
        try {
            return Optional.of(visibility.timeline(order.value()).toTimeline());
        } catch (PermanentBackendException refusal) {
            if (isUnknown(refusal)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static boolean isUnknown(PermanentBackendException refusal) {
        return refusal.problem()
                .map(BackendProblem::type)
                .filter(ProblemType.NOT_FOUND.uri().toString()::equals)
                .isPresent();
    }
}
