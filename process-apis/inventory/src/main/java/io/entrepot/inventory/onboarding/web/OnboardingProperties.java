package io.entrepot.inventory.onboarding.web;

import io.entrepot.inventory.onboarding.ReadinessPolicy;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a node must fulfil before orders are promised from it.
 *
 * @param coverage the share of what it tells that we understand
 * @param explained the share of its figures that agree or heal by themselves
 * @param freshness the share of the time in which its feed was on time
 * @param watched how long it was seen
 */
@Validated
@ConfigurationProperties("entrepot.inventory.onboarding")
record OnboardingProperties(
        @NotNull @PositiveOrZero @DecimalMax("1") BigDecimal coverage,
        @NotNull @PositiveOrZero @DecimalMax("1") BigDecimal explained,
        @NotNull @PositiveOrZero @DecimalMax("1") BigDecimal freshness,
        @NotNull Duration watched) {

    ReadinessPolicy policy() {
        return new ReadinessPolicy(coverage, explained, freshness, watched);
    }
}
