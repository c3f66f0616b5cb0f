package io.entrepot.orders.fulfilment;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Says when a failed step is tried again: growing waits with jitter and a cap, or what the other system asked for. */
public final class RetryTiming {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration UNPLANNED = Duration.ofSeconds(5);
    private static final int LARGEST_EXPONENT = 6;

    /** Steps are never given up: an outage ends some day, and people are told long before. */
    private static final int TIMES = 1_000_000;

    private final Map<String, Duration> planned = new ConcurrentHashMap<>();

    /** Plans the next attempt of a step that just failed in this execution. */
    public void plan(String execution, int attempts, @Nullable Duration askedFor) {
        planned.put(execution, askedFor == null ? growing(attempts) : askedFor);
    }

    /** The retry cycle in the form that BPMN service tasks take; read when a step has failed. */
    public String cycle(String execution) {
        var wait = Optional.ofNullable(planned.remove(execution)).orElse(UNPLANNED);
        var jitter = Duration.ofMillis(ThreadLocalRandom.current().nextLong(500));
        return "R" + TIMES + "/"
                + Duration.ofSeconds(Math.max(1, wait.plus(jitter).toSeconds()));
    }

    private static Duration growing(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), LARGEST_EXPONENT));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
