package io.entrepot.governance.access.web;

import io.entrepot.governance.access.AccessRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A decision on a request. */
record DecisionRequest(
        @NotNull Outcome outcome,
        @Size(max = 1000) @Nullable String reason) {

    /** How a request can end. */
    enum Outcome {
        APPROVED,
        REFUSED,
        WITHDRAWN;

        AccessRequest.State toState() {
            return AccessRequest.State.valueOf(name());
        }
    }
}
