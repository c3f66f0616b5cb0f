package io.entrepot.foundation.usage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;

/** Tells operations how much of the usage was told and how much was lost. */
class UsageMeter {

    private final MeterRegistry meters;
    private final Counter told;
    private final Counter lost;

    UsageMeter(MeterRegistry meters) {
        this.meters = meters;
        this.told = meters.counter("entrepot.usage.calls", "outcome", "told");
        this.lost = meters.counter("entrepot.usage.calls", "outcome", "lost");
    }

    void told(Batch<?> batch) {
        told.increment((double) batch.calls());
    }

    void lost(Batch<?> batch) {
        lost.increment((double) batch.calls());
    }

    /** What was counted under an overflow mark is told, but not in full detail. */
    void watch(Tally<?> tally) {
        FunctionCounter.builder("entrepot.usage.overflowed", tally, Tally::overflowed)
                .register(meters);
    }
}
