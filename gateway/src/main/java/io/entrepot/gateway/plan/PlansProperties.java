package io.entrepot.gateway.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The plans; the gateway does not start with plans that contradict themselves.
 *
 * @param plans by the name that tokens carry
 * @param smallestPlan for a consumer without a plan, or with one that is not listed
 * @param webhookPlan for each service that takes webhooks, whoever sends them
 */
@Validated
@ConfigurationProperties("entrepot.gateway")
record PlansProperties(
        @NotEmpty Map<String, @Valid Plan> plans,
        @NotBlank String smallestPlan,
        @NotBlank String webhookPlan) {

    @AssertTrue(message = "the smallest plan or the plan of webhooks is not listed") boolean isEveryPlanListed() {
        return plans.containsKey(smallestPlan) && plans.containsKey(webhookPlan);
    }
}
