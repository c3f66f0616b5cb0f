package io.entrepot.gateway.limit;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows when a store is away, so that only one call a second pays for finding out. It judges by silence and not by a
 * rate: callers of a hot consumer share a round trip, and a single late one fails many of them at once.
 */
class CircuitBreaker {

    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);

    private static final int ENOUGH_FAILURES = 5;
    private static final long SILENCE_MILLIS = Duration.ofMillis(100).toMillis();
    private static final long BETWEEN_TRIES_MILLIS = Duration.ofSeconds(1).toMillis();

    private final Clock clock;
    private boolean open;
    private int failures;
    private long firstFailure;
    private long nextTry;

    CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether the store may be asked now; while it is away, one call a second may. */
    synchronized boolean lets() {
        if (!open) {
            return true;
        }
        var now = clock.millis();
        var wait = nextTry - now;
        if (wait > 0 && wait <= BETWEEN_TRIES_MILLIS) { // longer only where the clock was set back
            return false;
        }
        nextTry = now + BETWEEN_TRIES_MILLIS;
        return true;
    }

    synchronized void answered() {
        failures = 0;
        if (open) {
            open = false;
            LOG.info("Redis is back: limits are kept by all replicas together");
        }
    }

    synchronized void failed() {
        var now = clock.millis();
        if (failures++ == 0 || now < firstFailure) {
            firstFailure = now;
        }
        if (!open && failures >= ENOUGH_FAILURES && now - firstFailure >= SILENCE_MILLIS) {
            open = true;
            nextTry = now + BETWEEN_TRIES_MILLIS;
            LOG.warn("Redis is slow or away: limits are kept by this replica's share");
        }
    }

    synchronized boolean isOpen() {
        return open;
    }
}
