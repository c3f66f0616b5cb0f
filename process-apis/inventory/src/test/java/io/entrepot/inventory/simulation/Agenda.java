package io.entrepot.inventory.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** What will happen and when; things due at one moment happen in the order in which they were planned. */
final class Agenda {

    private static final Duration TICK = Duration.ofMillis(1);

    private final Queue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private final VirtualClock clock;
    private long planned;

    Agenda(VirtualClock clock) {
        this.clock = clock;
    }

    private record Entry(Instant at, long number, Runnable action) {}

    Instant now() {
        return clock.instant();
    }

    void after(Duration delay, Runnable action) {
        entries.add(new Entry(now().plus(delay), planned++, action));
    }

    /** Moves to the next thing and does it. */
    void step() {
        var next = entries.remove();
        // never twice the same moment, so that before and after are never in doubt
        clock.advanceTo(next.at().isAfter(now()) ? next.at() : now().plus(TICK));
        next.action().run();
    }
}
