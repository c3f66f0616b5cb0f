package io.entrepot.inventory.allocation.web;

import io.entrepot.inventory.allocation.AllocationPolicies;
import io.entrepot.inventory.allocation.AllocationPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of the rules. */
@Schema(name = "AllocationPolicy")
record PolicyResponse(
        int version,
        @Nullable String setBy,
        @Nullable Instant setAt,
        @NotNull List<PolicyRequest.RuleBody> rules) {

    static PolicyResponse of(AllocationPolicy policy) {
        return new PolicyResponse(
                policy.version(),
                null,
                null,
                policy.rules().stream().map(PolicyRequest.RuleBody::of).toList());
    }

    static PolicyResponse of(AllocationPolicies.Version known) {
        return new PolicyResponse(
                known.policy().version(),
                known.by(),
                known.since(),
                known.policy().rules().stream().map(PolicyRequest.RuleBody::of).toList());
    }
}
