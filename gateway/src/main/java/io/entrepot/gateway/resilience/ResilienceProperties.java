package io.entrepot.gateway.resilience;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** When a service counts as failing, and how often a call is tried again; the same numbers for every service. */
@Validated
@ConfigurationProperties("entrepot.gateway.resilience")
record ResilienceProperties(
        @NotNull @Valid @DefaultValue Breaker breaker,
        @NotNull @Valid @DefaultValue Retry retry) {

    /**
     * A circuit breaker.
     *
     * @param window how far back calls are judged
     * @param leastCalls fewer in the window say nothing
     * @param failurePercent from when on the service is left alone
     * @param pause how long it is left alone
     * @param probes how many calls then find out whether it is back
     */
    record Breaker(
            @NotNull @DefaultValue("10s") Duration window,
            @Min(1) @DefaultValue("20") int leastCalls,
            @Min(1) @Max(100) @DefaultValue("50") int failurePercent,
            @NotNull @DefaultValue("5s") Duration pause,
            @Min(1) @DefaultValue("3") int probes) {}

    /**
     * A second try.
     *
     * @param percent how many of a service's calls may be second tries
     * @param within only what failed as fast as this is tried again, so that a caller never waits twice as long
     * @param jitter how long the second try waits at most
     */
    record Retry(
            @Min(0) @Max(50) @DefaultValue("10") int percent,
            @NotNull @DefaultValue("2s") Duration within,
            @NotNull @DefaultValue("100ms") Duration jitter) {

        @AssertTrue(message = "a second try cannot wait less than nothing") boolean isAfterTheFirst() {
            return !jitter.isNegative();
        }
    }
}
