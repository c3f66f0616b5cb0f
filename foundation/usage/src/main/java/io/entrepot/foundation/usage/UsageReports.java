package io.entrepot.foundation.usage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rolls a tally up from time to time and hands the counts to the teller, a last time when the service stops. */
public final class UsageReports<K> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UsageReports.class);

    /** So many counts fit into one message of Kafka with room to spare. */
    private static final int MOST_IN_BATCH = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Tally<K> tally;
    private final Teller<K> teller;
    private final Clock clock;
    private Instant from;

    public UsageReports(Tally<K> tally, Teller<K> teller, Clock clock) {
        this.tally = tally;
        this.teller = teller;
        this.clock = clock;
        this.from = clock.instant();
    }

    /** Tells what was counted since the last time; nothing is told where nothing was counted. */
    public synchronized void roll() {
        var until = clock.instant();
        var part = new HashMap<K, Long>();
        for (var count : tally.take().entrySet()) {
            part.put(count.getKey(), count.getValue());
            if (part.size() == MOST_IN_BATCH) {
                tell(part, until);
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            tell(part, until);
        }
        from = until;
    }

    /** For a schedule, which a failure would end. */
    void rollSafely() {
        try {
            roll();
        } catch (RuntimeException unexpected) {
            LOG.error("Usage is not rolled up", unexpected);
        }
    }

    private void tell(Map<K, Long> counts, Instant until) {
        teller.tell(new Batch<>(UUID.randomUUID().toString(), from, until, counts));
    }

    @Override
    public void close() {
        roll();
        teller.close(PATIENCE);
    }
}
