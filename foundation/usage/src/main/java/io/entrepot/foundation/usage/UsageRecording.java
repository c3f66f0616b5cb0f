package io.entrepot.foundation.usage;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes tallies whose counts are told to Kafka from time to time, and a last time when the service stops. */
public final class UsageRecording implements AutoCloseable {

    private static final Duration PAUSE_WHILE_AWAY = Duration.ofSeconds(5);

    private final UsageProperties properties;
    private final String source;
    private final UsageMeter meter;
    private final Clock clock;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("usage-roll-up").daemon().factory());
    private final List<UsageReports<?>> reports = new CopyOnWriteArrayList<>();
    private final Map<String, KafkaTransport> transports = new ConcurrentHashMap<>();

    UsageRecording(UsageProperties properties, String source, UsageMeter meter, Clock clock) {
        this.properties = properties;
        this.source = source;
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * A tally that is told.
     *
     * @param overflow the mark under which a key is counted that is one too many
     * @param type the type of the event that carries a batch
     * @param body what the event says of a batch
     */
    public <K> Tally<K> tally(UnaryOperator<K> overflow, String topic, String type, Function<Batch<K>, ?> body) {
        var tally = new Tally<>(properties.keys(), overflow);
        var teller = new BufferedTeller<>(
                properties.waiting(),
                new UsageEvents<>(source, type, body),
                transports.computeIfAbsent(topic, first -> new KafkaTransport(properties.kafka(), topic)),
                meter,
                PAUSE_WHILE_AWAY);
        var report = new UsageReports<>(tally, teller, clock);
        var millis = properties.every().toMillis();
        var _ = schedule.scheduleAtFixedRate(report::rollSafely, millis, millis, TimeUnit.MILLISECONDS);
        reports.add(report);
        meter.watch(tally);
        return tally;
    }

    @Override
    public void close() {
        schedule.shutdown();
        reports.forEach(UsageReports::close);
        transports.values().forEach(KafkaTransport::close);
    }
}
