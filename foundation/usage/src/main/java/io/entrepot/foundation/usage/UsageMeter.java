package io.entrepot.foundation.usage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells operations how much of the usage was told and how much was lost. */
class UsageMeter {

    private final Counter told;
    private final Counter lost;
    private final List<Tally<?>> tallies = new CopyOnWriteArrayList<>();

    UsageMeter(MeterRegistry meters) {
        this.told = meters.counter("entrepot.usage.calls", "outcome", "told");
        this.lost = meters.counter("entrepot.usage.calls", "outcome", "lost");
        FunctionCounter.builder("entrepot.usage.overflowed", tallies, UsageMeter::overflowed)
                .register(meters);
    }

    void told(Batch<?> batch) {
        told.increment((double) batch.calls());
    }

    void lost(Batch<?> batch) {
        lost.increment((double) batch.calls());
    }

    /** What was counted under an overflow mark is told, but not in full detail; a registry has one meter for all tallies. */
    void watch(Tally<?> tally) {
        tallies.add(tally);
    }

    private static double overflowed(List<Tally<?>> tallies) {
        return tallies.stream().mapToLong(Tally::overflowed).sum();
    }
}
