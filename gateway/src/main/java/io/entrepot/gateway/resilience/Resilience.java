package io.entrepot.gateway.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes the step before each service: a second try around a circuit breaker; all routes of a service share both. */
public class Resilience {

    private static final Logger LOG = LoggerFactory.getLogger(Resilience.class);

    private final ResilienceProperties properties;
    private final CircuitBreakerRegistry breakers;
    private final MeterRegistry meters;
    private final Map<String, HandlerFilterFunction<ServerResponse, ServerResponse>> byBackend =
            new ConcurrentHashMap<>();

    Resilience(ResilienceProperties properties, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        this.properties = properties;
        this.breakers = breakers;
        this.meters = meters;
    }

    public HandlerFilterFunction<ServerResponse, ServerResponse> of(String backend) {
        return byBackend.computeIfAbsent(backend, this::step);
    }

    private HandlerFilterFunction<ServerResponse, ServerResponse> step(String backend) {
        var tries = Counter.builder("entrepot.gateway.second-tries")
                .tag("backend", backend)
                .register(meters);
        var retry = properties.retry();
        return new SecondTry(retry, new RetryBudget(retry.percent()), tries)
                .andThen(new CircuitBreaking(
                        breaker(backend), properties.breaker().pause()));
    }

    private CircuitBreaker breaker(String backend) {
        var breaker = breakers.circuitBreaker(backend);
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warn("Circuit breaker of {}: {}", backend, event.getStateTransition()));
        return breaker;
    }
}
