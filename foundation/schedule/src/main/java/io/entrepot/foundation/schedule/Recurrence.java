package io.entrepot.foundation.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Work that is due at an interval, and again at the next look while it does not succeed. The looks come at a fixed rate: work
 * runs in threads of its own, so that a trigger, which asks when it should look next, would ask before the work has ended.
 */
public final class Recurrence {

    private final Duration interval;
    private final Clock clock;
    private volatile Instant due = Instant.MIN;

    public Recurrence(Duration interval, Clock clock) {
        this.interval = interval;
        this.clock = clock;
    }

    /** Does the work if it is due; it says whether it was done, and fails where it could not be. */
    public void runIfDue(BooleanSupplier work) {
        if (!clock.instant().isBefore(due) && work.getAsBoolean()) {
            due = clock.instant().plus(interval);
        }
    }
}
