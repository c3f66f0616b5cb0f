package io.entrepot.developer.access.governance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.access.AccessRequest;
import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AccessMessage(
        long id,
        String consumer,
        String application,
        String scope,
        String reason,
        String requestedBy,
        Instant requestedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Instant grantedAt) {

    AccessRequest toRequest() {
        return new AccessRequest(
                id,
                new ConsumerId(consumer),
                new ApplicationId(application),
                new Scope(scope),
                reason,
                requestedBy,
                requestedAt,
                AccessRequest.State.valueOf(state),
                decidedBy == null || decidedAt == null
                        ? null
                        : new AccessRequest.Decision(decidedBy, decidedAt, decisionReason),
                grantedAt);
    }
}
