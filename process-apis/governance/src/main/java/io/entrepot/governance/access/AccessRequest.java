package io.entrepot.governance.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner wants a further scope for an application.
 *
 * @param decision absent while nobody decided
 * @param grantedAt when the realm had followed an approval
 */
public record AccessRequest(
        AccessRequestId id,
        String consumer,
        String application,
        String scope,
        String reason,
        String requestedBy,
        Instant requestedAt,
        State state,
        @Nullable Decision decision,
        @Nullable Instant grantedAt) {

    /** Where a request stands; only a requested one changes. */
    public enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** Who decided, when and why. */
    public record Decision(String by, Instant at, @Nullable String reason) {}
}
