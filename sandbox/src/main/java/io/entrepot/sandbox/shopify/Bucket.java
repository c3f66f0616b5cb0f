package io.entrepot.sandbox.shopify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The leaky bucket of points: it fills all the time, a call must find in it what it may cost at most. */
final class Bucket {

    private static final double MILLISECONDS = 1000.0;

    private final int most;
    private final int perSecond;
    private final Clock clock;
    private double level;
    private Instant filledAt;

    Bucket(int most, int perSecond, Clock clock) {
        this.most = most;
        this.perSecond = perSecond;
        this.clock = clock;
        this.level = most;
        this.filledAt = clock.instant();
    }

    int available() {
        var now = clock.instant();
        var gained = perSecond * Duration.between(filledAt, now).toMillis() / MILLISECONDS;
        level = Math.min(most, level + gained);
        filledAt = now;
        return (int) level;
    }

    void take(int points) {
        level = available() - (double) points;
    }

    void fill() {
        level = most;
    }

    void drain() {
        take(available());
    }

    Fields status() {
        return new Fields()
                .with("maximumAvailable", most)
                .with("currentlyAvailable", available())
                .with("restoreRate", perSecond);
    }
}
