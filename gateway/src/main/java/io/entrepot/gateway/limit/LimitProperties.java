package io.entrepot.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where limits are kept.
 *
 * @param replicas how many gateways share the limits; each keeps its part by itself when there is no Redis to ask
 */
@Validated
@ConfigurationProperties("entrepot.limits")
public record LimitProperties(
        @Min(1) @DefaultValue("1") int replicas,
        @NotNull @Valid @DefaultValue Redis redis) {

    /**
     * The store that all replicas share.
     *
     * @param url none keeps the limits in memory
     * @param budget how long an answer is waited for before the replica's own share decides
     */
    public record Redis(
            @Nullable String url, @DefaultValue("5ms") Duration budget) {

        @AssertTrue(message = "the budget for Redis must be between 1 ms and 1 s") boolean isBudgetShort() {
            return budget.toMillis() >= 1 && budget.toMillis() <= 1_000;
        }
    }
}
