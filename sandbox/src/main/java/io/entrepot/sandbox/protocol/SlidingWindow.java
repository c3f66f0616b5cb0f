package io.entrepot.sandbox.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Admits at most so many calls within any window of the given length. */
public final class SlidingWindow {

    private final int limit;
    private final Duration length;
    private final Clock clock;
    private final Deque<Instant> admitted = new ArrayDeque<>();

    public SlidingWindow(int limit, Duration length, Clock clock) {
        this.limit = limit;
        this.length = length;
        this.clock = clock;
    }

    public synchronized boolean admits() {
        var now = clock.instant();
        while (!admitted.isEmpty() && !admitted.getFirst().plus(length).isAfter(now)) {
            admitted.removeFirst();
        }
        return admitted.size() < limit && admitted.add(now);
    }
}
