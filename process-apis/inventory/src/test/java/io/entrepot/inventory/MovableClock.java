package io.entrepot.inventory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A clock that runs with the system's, moved forward by tests. */
public class MovableClock extends Clock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private final AtomicReference<@Nullable Clock> followed = new AtomicReference<>();

    public void advance(Duration by) {
        ahead.updateAndGet(by::plus);
    }

    /** Tells another clock's time until it {@link #run runs} again. */
    public void follow(Clock other) {
        followed.set(other);
    }

    public void run() {
        followed.set(null);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead.get());
    }

    @Override
    public Instant instant() {
        var other = followed.get();
        return other != null ? other.instant() : Clock.systemUTC().instant().plus(ahead.get());
    }
}
