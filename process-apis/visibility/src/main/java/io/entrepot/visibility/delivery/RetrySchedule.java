package io.entrepot.visibility.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** When a failed attempt is followed by the next: ever later, and a little later at random, so that not all come back at once. */
public final class RetrySchedule {

    private static final double JITTER = 0.2;

    /** However long a receiver asks to be left alone, it hears from us once a day. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final List<Duration> waits;
    private final DoubleSupplier random;

    /**
     * @param waits after the first attempt, the second, …; after as many attempts and one no more follows
     * @param random from 0 to 1
     */
    public RetrySchedule(List<Duration> waits, DoubleSupplier random) {
        this.waits = List.copyOf(waits);
        this.random = random;
    }

    /** When the next attempt is due after so many; empty where it was the last. */
    public Optional<Instant> next(int tries, @Nullable Duration asked, Instant now) {
        if (tries > waits.size()) {
            return Optional.empty();
        }
        var wait = longer(jittered(waits.get(tries - 1)), asked);
        return Optional.of(now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
    }

    /** Whether there is no attempt of this number, counted from 1. */
    public boolean isOver(int tries) {
        return tries > waits.size() + 1;
    }

    private Duration jittered(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.getAsDouble()));
    }

    private static Duration longer(Duration wait, @Nullable Duration asked) {
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }
}
