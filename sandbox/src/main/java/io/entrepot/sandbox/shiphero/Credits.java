package io.entrepot.sandbox.shiphero;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The bucket of credits: every second some flow in, every operation takes what it costs. */
final class Credits {

    private final int most;
    private final int perSecond;
    private final Clock clock;
    private double balance;
    private Instant filledAt;

    Credits(int most, int perSecond, Clock clock) {
        this.most = most;
        this.perSecond = perSecond;
        this.clock = clock;
        this.balance = most;
        this.filledAt = clock.instant();
    }

    int remaining() {
        var now = clock.instant();
        balance = Math.min(
                most, balance + perSecond * Duration.between(filledAt, now).toMillis() / 1000.0);
        filledAt = now;
        return (int) balance;
    }

    void take(int cost) {
        balance = remaining() - (double) cost;
    }

    int most() {
        return most;
    }

    int perSecond() {
        return perSecond;
    }

    /** How long until there is enough, in the vendor's words. */
    String wait(int required) {
        var seconds = Math.ceilDiv(Math.max(1, required - remaining()), perSecond);
        return seconds < 60 ? seconds + " seconds" : Math.ceilDiv(seconds, 60) + " minutes";
    }
}
