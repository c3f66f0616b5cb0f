package io.entrepot.developer.access;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner wants a further scope for an application.
 *
 * @param decision absent while nobody decided
 * @param grantedAt when the application had the scope
 */
public record AccessRequest(
        long id,
        ConsumerId partner,
        ApplicationId application,
        Scope scope,
        String reason,
        String requestedBy,
        Instant requestedAt,
        State state,
        @Nullable Decision decision,
        @Nullable Instant grantedAt) {

    /** Where a request stands. */
    public enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** Who decided, when and why. */
    public record Decision(String by, Instant at, @Nullable String reason) {}
}
