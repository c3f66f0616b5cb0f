package io.entrepot.foundation.cases.postgres;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the open cases, all of them and by kind; the database is asked at most every few seconds. */
class OpenCasesMeter {

    private static final String OPEN_CASES = "entrepot.cases.open";
    private static final Duration VALID_FOR = Duration.ofSeconds(5);

    private final CaseRows rows;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Set<String> measured = ConcurrentHashMap.newKeySet();
    private Map<String, Long> counts = Map.of();
    private Instant countedAt = Instant.MIN;

    OpenCasesMeter(CaseRows rows, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.meters = meters;
        this.clock = clock;
        Gauge.builder(OPEN_CASES + ".total", this, OpenCasesMeter::total)
                .description("open exception cases of every kind")
                .register(meters);
    }

    private double total() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private double of(String kind) {
        return counts().getOrDefault(kind, 0L);
    }

    private synchronized Map<String, Long> counts() {
        var now = clock.instant();
        if (countedAt.isBefore(now.minus(VALID_FOR))) {
            counts = rows.openByKind();
            countedAt = now;
            counts.keySet().forEach(this::measure);
        }
        return counts;
    }

    private void measure(String kind) {
        if (measured.add(kind)) {
            Gauge.builder(OPEN_CASES, this, meter -> meter.of(kind))
                    .tag("kind", kind)
                    .description("open exception cases")
                    .register(meters);
        }
    }
}
