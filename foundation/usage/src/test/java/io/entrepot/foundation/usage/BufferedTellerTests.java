package io.entrepot.foundation.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Counts wait for Kafka within a bound, and what is lost is counted. */
@ExtendWith(OutputCaptureExtension.class)
class BufferedTellerTests {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Line line = new Line();
    private final BufferedTeller<String> teller = new BufferedTeller<>(
            3,
            new UsageEvents<>("gateway", "io.entrepot.test.v1", Batch::counts),
            line,
            new UsageMeter(meters),
            Duration.ofMillis(20));

    @AfterEach
    void close() {
        teller.close(Duration.ofSeconds(2));
    }

    @Test
    void tellsABatchAsAnEventWithItsId() {
        teller.tell(batch("b1", 7));

        await().atMost(PATIENCE).until(() -> line.ids().equals(List.of("b1")));

        var event = line.sent.getFirst();
        assertThat(event.getType()).isEqualTo("io.entrepot.test.v1");
        assertThat(event.getSource()).hasToString("/gateway");
        assertThat(Objects.requireNonNull(event.getData()).toBytes()).asString().isEqualTo("{\"key\":7}");
        assertThat(calls("told")).isEqualTo(7);
    }

    @Test
    void keepsItsOrderAndIdsThroughAShortOutage(CapturedOutput output) {
        line.isAway = true;
        teller.tell(batch("b1", 1));
        teller.tell(batch("b2", 1));
        await().atMost(PATIENCE).until(() -> line.refused.get() > 2);

        line.isAway = false;

        await().atMost(PATIENCE).until(() -> line.ids().equals(List.of("b1", "b2")));
        assertThat(calls("lost")).isZero();
        assertThat(output).containsOnlyOnce("Usage cannot be told").containsOnlyOnce("Usage is told again");
    }

    @Test
    void losesTheOldestFirstAndSaysSoOnce(CapturedOutput output) {
        line.isAway = true;
        for (int number = 1; number <= 20; number++) {
            teller.tell(batch("b" + number, 10));
        }
        await().atMost(PATIENCE).until(() -> line.refused.get() > 2);
        line.isAway = false;

        await().atMost(PATIENCE).until(() -> line.ids().contains("b20"));

        assertThat(line.ids()).endsWith("b19", "b20").hasSizeLessThanOrEqualTo(4);
        assertThat(calls("told") + calls("lost")).isEqualTo(200);
        assertThat(calls("lost")).isGreaterThanOrEqualTo(160);
        assertThat(output).containsOnlyOnce("Usage is lost");
    }

    @Test
    void tellsTheRestWhenTheServiceStops() {
        var tally = new Tally<String>(10, key -> "overflow");
        var reports = new UsageReports<>(tally, teller, Clock.fixed(NOON, ZoneOffset.UTC));
        tally.count("key");

        reports.close();

        assertThat(line.sent).hasSize(1);
        assertThat(calls("told")).isEqualTo(1);
    }

    @Test
    void stopsInTimeWhenNobodyListensAndCountsTheLoss() {
        line.isAway = true;
        teller.tell(batch("b1", 5));
        teller.tell(batch("b2", 5));

        teller.close(Duration.ofSeconds(2));

        assertThat(calls("lost")).isEqualTo(10);
    }

    @Test
    void rollsUpInPartsThatFitIntoAMessage() {
        var tally = new Tally<Integer>(5_000, key -> -1);
        for (int key = 0; key < 4_500; key++) {
            tally.count(key);
        }
        var told = new CopyOnWriteArrayList<Batch<Integer>>();
        var reports = new UsageReports<>(tally, collecting(told), Clock.fixed(NOON, ZoneOffset.UTC));

        reports.roll();
        reports.roll();

        assertThat(told).extracting(batch -> batch.counts().size()).containsExactly(2_000, 2_000, 500);
        assertThat(told).extracting(Batch::id).doesNotHaveDuplicates();
        assertThat(told.stream().flatMap(batch -> batch.counts().keySet().stream()))
                .hasSize(4_500)
                .doesNotHaveDuplicates();
    }

    private static Teller<Integer> collecting(List<Batch<Integer>> told) {
        return new Teller<>() {
            @Override
            public void tell(Batch<Integer> batch) {
                told.add(batch);
            }

            @Override
            public void close(Duration patience) {}
        };
    }

    private static Batch<String> batch(String id, long calls) {
        return new Batch<>(id, NOON, NOON.plusSeconds(60), Map.of("key", calls));
    }

    private double calls(String outcome) {
        return meters.counter("entrepot.usage.calls", "outcome", outcome).count();
    }

    /** A Kafka that can be away. */
    private static final class Line implements Transport {
        private final List<CloudEvent> sent = new CopyOnWriteArrayList<>();
        private volatile boolean isAway;
        private final AtomicInteger refused = new AtomicInteger();

        @Override
        public void send(CloudEvent event) {
            if (isAway) {
                refused.incrementAndGet();
                throw new IllegalStateException("nobody listens");
            }
            sent.add(event);
        }

        List<String> ids() {
            return sent.stream().map(CloudEvent::getId).toList();
        }
    }
}
