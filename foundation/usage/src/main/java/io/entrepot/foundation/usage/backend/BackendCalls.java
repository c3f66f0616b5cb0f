package io.entrepot.foundation.usage.backend;

import io.entrepot.foundation.lineage.Lineage;
import io.entrepot.foundation.usage.Tally;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Counts the calls of a backend by operation, and by the operation and the consumer of ours that they came from. */
public class BackendCalls {

    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final Tally<BackendCall> tally;
    private final Clock clock;

    BackendCalls(Tally<BackendCall> tally, Clock clock) {
        this.tally = tally;
        this.clock = clock;
    }

    /** Counts one call, whatever comes of it; its name must be one of few. */
    public void count(String operation) {
        tally.count(new BackendCall(operation, Lineage.current(), Math.floorDiv(clock.millis(), DAY_MILLIS)));
    }
}
