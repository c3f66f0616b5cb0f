package io.entrepot.gateway.limit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operations how limits are kept: what was refused, and when Redis is away. */
class LimitMeter {

    private static final Logger LOG = LoggerFactory.getLogger(LimitMeter.class);
    private static final String CALLS = "entrepot.limits.calls";

    private final MeterRegistry meters;
    private final Counter admitted;
    private final Counter refused;
    private final Counter admittedByShare;
    private final Counter refusedByShare;
    private final Counter tooManyInWork;

    LimitMeter(MeterRegistry meters) {
        this.meters = meters;
        this.admitted = counter("admitted", "limit");
        this.refused = counter("refused", "limit");
        this.admittedByShare = counter("admitted", "share");
        this.refusedByShare = counter("refused", "share");
        this.tooManyInWork = counter("refused", "concurrency");
    }

    void count(Verdict verdict) {
        if (verdict.byShare()) {
            (verdict.admitted() ? admittedByShare : refusedByShare).increment();
        } else {
            (verdict.admitted() ? admitted : refused).increment();
        }
    }

    void countTooManyInWork() {
        tooManyInWork.increment();
    }

    /** Tells each outage once, however often Redis is tried in it. */
    void watch(CircuitBreaker breaker) {
        Gauge.builder("entrepot.limits.redis.away", breaker, watched -> watched.getState() == State.CLOSED ? 0 : 1)
                .register(meters);
        breaker.getEventPublisher().onStateTransition(event -> told(event.getStateTransition()));
    }

    private static void told(StateTransition transition) {
        switch (transition) {
            case CLOSED_TO_OPEN -> LOG.warn("Redis is slow or away: limits are kept by this replica's share");
            case HALF_OPEN_TO_CLOSED -> LOG.info("Redis is back: limits are kept by all replicas together");
            default -> LOG.debug("Limits in Redis: {}", transition);
        }
    }

    private Counter counter(String outcome, String by) {
        return Counter.builder(CALLS).tag("outcome", outcome).tag("by", by).register(meters);
    }
}
