package io.entrepot.inventory.allocation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Every version of the rules. */
@Schema(name = "AllocationPolicies")
record PoliciesResponse(@NotNull List<PolicyResponse> policies) {}
