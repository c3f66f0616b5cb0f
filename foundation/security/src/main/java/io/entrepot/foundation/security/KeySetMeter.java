package io.entrepot.foundation.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells operations how old the realm's keys are here, and how often they could not be had. */
class KeySetMeter {

    private final Clock clock;
    private final Counter failures;
    private volatile @Nullable Instant fetched;

    KeySetMeter(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.failures = meters.counter("entrepot.keys.failures");
        Gauge.builder("entrepot.keys.age", this, KeySetMeter::ageInSeconds)
                .baseUnit("seconds")
                .register(meters);
    }

    void fetched() {
        fetched = clock.instant();
    }

    void failed() {
        failures.increment();
    }

    /** Not a number until the keys were needed. */
    private double ageInSeconds() {
        var last = fetched;
        return last == null
                ? Double.NaN
                : Duration.between(last, clock.instant()).toSeconds();
    }
}
