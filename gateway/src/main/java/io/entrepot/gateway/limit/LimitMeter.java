package io.entrepot.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Tells operations how limits are kept: what was refused, and when Redis is away. */
class LimitMeter {

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

    void watch(QuotasWithShare quotas) {
        Gauge.builder("entrepot.limits.redis.away", quotas, watched -> watched.isSharedCountAway() ? 1 : 0)
                .register(meters);
    }

    private Counter counter(String outcome, String by) {
        return Counter.builder(CALLS).tag("outcome", outcome).tag("by", by).register(meters);
    }
}
