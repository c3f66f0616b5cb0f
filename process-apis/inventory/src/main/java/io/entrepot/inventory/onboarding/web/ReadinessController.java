package io.entrepot.inventory.onboarding.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.network.NodeRegister;
import io.entrepot.inventory.onboarding.Observations;
import io.entrepot.inventory.onboarding.ReadinessPolicy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says whether a node can be taken into use. */
@RestController
@Tag(name = "Network")
class ReadinessController {

    private final NodeRegister nodes;
    private final Observations observations;
    private final ReadinessPolicy policy;

    ReadinessController(NodeRegister nodes, Observations observations, OnboardingProperties properties) {
        this.nodes = nodes;
        this.observations = observations;
        this.policy = properties.policy();
    }

    @GetMapping("/inventory/v1/nodes/{node}/readiness")
    @Operation(
            summary = "Whether a node can be taken into use: coverage, drift, freshness, open cases",
            description = "Of the last seven days at most. It advises; a change of stage is a person's decision.")
    ReadinessResponse readiness(@PathVariable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}") String node) {
        var registered = nodes.find(new NodeId(node))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no node " + node + "."));
        return ReadinessResponse.of(registered.node(), policy.judge(observations.of(registered)));
    }
}
