package io.entrepot.gateway.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the circuit breakers and their metrics. */
@Configuration(proxyBeanMethods = false)
class ResilienceConfiguration {

    @Bean
    CircuitBreakerRegistry circuitBreakers(ResilienceProperties properties, MeterRegistry meters, Clock clock) {
        var breakers = CircuitBreakerRegistry.of(rules(properties.breaker(), clock));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        return breakers;
    }

    @Bean
    Resilience resilience(ResilienceProperties properties, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        return new Resilience(properties, breakers, meters);
    }

    static CircuitBreakerConfig rules(ResilienceProperties.Breaker breaker, Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize(Math.toIntExact(Math.max(1, breaker.window().toSeconds())))
                .minimumNumberOfCalls(breaker.leastCalls())
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.pause())
                .permittedNumberOfCallsInHalfOpenState(breaker.probes())
                .recordException(Fault::isOfService)
                .clock(clock)
                .build();
    }
}
