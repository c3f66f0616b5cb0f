package io.entrepot.erpbusinesscentral.erp.businesscentral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps slowly changing data for a while; reads it earlier where something is missing in it. */
final class Remembered<T> {

    /** Missing data is asked for again after this time at the earliest, so that a wrong code costs few calls. */
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private final Supplier<T> source;
    private final Duration keptFor;
    private final Clock clock;
    private @Nullable Kept<T> kept;

    Remembered(Supplier<T> source, Duration keptFor, Clock clock) {
        this.source = source;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    private record Kept<T>(T value, Instant since) {}

    synchronized T containing(Predicate<T> enough) {
        var held = kept;
        if (held == null || isOver(held, keptFor) || (!enough.test(held.value()) && isOver(held, SHORTEST))) {
            held = new Kept<>(source.get(), clock.instant());
            kept = held;
        }
        return held.value();
    }

    private boolean isOver(Kept<T> held, Duration life) {
        return !clock.instant().isBefore(held.since().plus(life));
    }
}
