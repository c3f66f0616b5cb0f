package io.entrepot.gateway.limit;

import io.entrepot.gateway.plan.Window;
import java.time.Clock;
import java.time.Duration;

/** How many calls are left in a window. */
public record Standing(Window window, long remaining) {

    private static final long PARTS = 1_000_000;
    private static final long NEAR = 10;

    boolean isSpent() {
        return remaining < 1;
    }

    boolean isNearHardEnd() {
        return window.span().isHard() && partLeft() < PARTS / NEAR;
    }

    /** What is left in parts of the whole; comparable between windows. */
    long partLeft() {
        return Math.multiplyExact(Math.max(0, remaining), PARTS) / window.quota();
    }

    /** Until the whole quota is there again, in seconds, rounded up; a live bucket may already have more than an older plan says. */
    long secondsToReset(Clock clock) {
        var length = window.span().length().toMillis();
        var millis = window.span().isHard()
                ? length - Math.floorMod(clock.millis(), length)
                : Math.ceilDiv((window.quota() - Math.clamp(remaining, 0, window.quota())) * length, window.quota());
        return Math.ceilDiv(millis, Duration.ofSeconds(1).toMillis());
    }
}
