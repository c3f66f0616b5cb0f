package io.entrepot.inventory.onboarding.web;

import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.onboarding.Readiness;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/** Whether a node can be taken into use, and what speaks against it. */
@Schema(name = "NodeReadiness")
record ReadinessResponse(
        @NotNull String node,
        @NotNull String stage,
        boolean ready,
        @NotNull List<Criterion> criteria) {

    /** One thing that is asked of it. */
    @Schema(name = "ReadinessCriterion")
    record Criterion(
            @Schema(allowableValues = {"coverage", "drift", "freshness", "watched", "open-cases", "variances"}) @NotNull String criterion,

            @NotNull String sentence,
            @NotNull BigDecimal required,
            @NotNull BigDecimal actual,
            boolean passed) {}

    static ReadinessResponse of(Node node, Readiness readiness) {
        return new ReadinessResponse(
                node.id().value(),
                node.stage().name(),
                readiness.isReady(),
                readiness.criteria().stream()
                        .map(one ->
                                new Criterion(one.name(), one.sentence(), one.required(), one.actual(), one.passed()))
                        .toList());
    }
}
