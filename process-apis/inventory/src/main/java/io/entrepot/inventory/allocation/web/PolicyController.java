package io.entrepot.inventory.allocation.web;

import io.entrepot.foundation.security.Caller;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.allocation.AllocationPolicies;
import io.entrepot.inventory.allocation.AllocationPolicy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads and sets the rules of allocation. */
@RestController
@Tag(name = "Allocation policies")
class PolicyController {

    private final AllocationPolicies policies;

    PolicyController(AllocationPolicies policies) {
        this.policies = policies;
    }

    @GetMapping("/inventory/v1/allocation-policies")
    @Operation(summary = "Every version of the rules that somebody set, the newest first")
    PoliciesResponse policies() {
        return new PoliciesResponse(
                policies.all().stream().map(PolicyResponse::of).toList());
    }

    @GetMapping("/inventory/v1/allocation-policies/current")
    @Operation(summary = "The rules that hold now, in the order in which they are asked; version 0 is the standard")
    PolicyResponse currentPolicy() {
        return PolicyResponse.of(policies.current());
    }

    @GetMapping("/inventory/v1/allocation-policies/{version}")
    @Operation(summary = "The rules of one version; 404 where there is none")
    PolicyResponse policy(@PathVariable int version) {
        return version == 0
                ? PolicyResponse.of(AllocationPolicy.STANDARD)
                : policies.find(version)
                        .map(PolicyResponse::of)
                        .orElseThrow(() ->
                                new ProblemException(ProblemType.NOT_FOUND, "There is no version " + version + "."));
    }

    @PutMapping("/inventory/v1/allocation-policies/current")
    @Operation(summary = "Makes these rules hold from now on, as a new version; earlier decisions keep theirs")
    PolicyResponse setPolicy(@RequestBody @Valid PolicyRequest request, @Parameter(hidden = true) Caller caller) {
        try {
            var policy = new AllocationPolicy(0, request.toRules());
            return PolicyResponse.of(policies.add(policy.rules(), caller.client()));
        } catch (IllegalArgumentException refused) {
            var error = new InputError("/rules", "no-policy", String.valueOf(refused.getMessage()));
            throw new ProblemException(ProblemType.INVALID_REQUEST, error.message(), List.of(error));
        }
    }
}
