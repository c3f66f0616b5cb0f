package io.entrepot.governance.access.web;

import io.entrepot.governance.access.AccessRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request and how it was decided. */
@Schema(name = "AccessRequest")
record AccessRequestResponse(
        long id,
        @NotNull String consumer,
        @NotNull String application,
        @NotNull String scope,
        @NotNull String reason,
        @NotNull String requestedBy,
        @NotNull Instant requestedAt,
        @NotNull AccessRequest.State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,

        @Schema(description = "When the realm had followed an approval; absent on an approved one: it has not yet")
        @Nullable Instant grantedAt) {

    static AccessRequestResponse of(AccessRequest request) {
        var decision = request.decision();
        return new AccessRequestResponse(
                request.id().value(),
                request.consumer(),
                request.application(),
                request.scope(),
                request.reason(),
                request.requestedBy(),
                request.requestedAt(),
                request.state(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reason(),
                request.grantedAt());
    }
}
