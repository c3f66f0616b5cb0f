package io.entrepot.developer.access.web;

import io.entrepot.developer.access.AccessRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request and how it was decided. */
@Schema(name = "AccessRequest")
record AccessRequestResponse(
        long id,
        @NotNull String partner,
        @NotNull String application,
        @NotNull String scope,
        @NotNull String reason,
        @NotNull String requestedBy,
        @NotNull Instant requestedAt,

        @Schema(allowableValues = {"REQUESTED", "APPROVED", "REFUSED", "WITHDRAWN"}) @NotNull String state,

        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,

        @Schema(
                description =
                        "since when the application has the scope; absent on an approved request: it has not yet, approve again")
        @Nullable Instant grantedAt) {

    static AccessRequestResponse of(AccessRequest request) {
        var decision = request.decision();
        return new AccessRequestResponse(
                request.id(),
                request.partner().value(),
                request.application().value(),
                request.scope().value(),
                request.reason(),
                request.requestedBy(),
                request.requestedAt(),
                request.state().name(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reason(),
                request.grantedAt());
    }
}
