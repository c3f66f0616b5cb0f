package io.entrepot.carriereasypost;

import static org.awaitility.Awaitility.await;

import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.testing.PostgresAndKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that was told on the topic of milestones. */
final class MilestoneLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of(
                    "bootstrap.servers", PostgresAndKafka.kafkaBootstrap(),
                    "group.id", "milestone-log",
                    "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    MilestoneLog() {
        consumer.subscribe(List.of(Topic.FULFILMENT_MILESTONES));
    }

    /** The ids of the events of this order, once this one is among them. */
    List<String> idsOnceThereIs(String eventId, String order) {
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> {
            consumer.poll(GLANCE).forEach(seen::add);
            return ids(order).contains(eventId);
        });
        return ids(order);
    }

    /** The body of an event that was seen. */
    String body(String eventId) {
        return seen.stream()
                .filter(told -> id(told).equals(eventId))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<String> ids(String order) {
        return seen.stream()
                .filter(told -> told.key().equals(order))
                .map(MilestoneLog::id)
                .toList();
    }

    private static String id(ConsumerRecord<String, String> told) {
        return new String(told.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }
}
