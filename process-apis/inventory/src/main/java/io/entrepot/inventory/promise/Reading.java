package io.entrepot.inventory.promise;

import java.time.Duration;
import java.time.Instant;

/**
 * What was read at a moment and serves for a while; a clock that is set back makes it old too.
 *
 * @param <T> what was read
 */
public record Reading<T>(T value, Instant at) {

    /** Whether it is still young enough. */
    public boolean serves(Instant now, Duration oldest) {
        return Duration.between(at, now).abs().compareTo(oldest) < 0;
    }
}
