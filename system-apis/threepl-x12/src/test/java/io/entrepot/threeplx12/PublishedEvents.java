package io.entrepot.threeplx12;

import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.entrepot.foundation.testing.PostgresAndKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to a topic from its beginning and waits for what a test expects. */
public final class PublishedEvents implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TURN = Duration.ofMillis(100);
    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, CloudEvent> consumer;
    private final List<Event> seen = new ArrayList<>();

    public PublishedEvents(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", PostgresAndKafka.kafkaBootstrap(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new CloudEventDeserializer());
        consumer.subscribe(List.of(topic));
    }

    /** An event with its place in the log. */
    public record Event(String key, String id, String type, JsonNode body) {}

    /** Waits for an event that fits. */
    public Event next(Predicate<Event> fitting) {
        await().atMost(PATIENCE).until(() -> {
            poll();
            return seen.stream().anyMatch(fitting);
        });
        return seen.stream().filter(fitting).findFirst().orElseThrow();
    }

    /** Those that fit, once this marker has passed. */
    public List<Event> all(Predicate<Event> fitting) {
        poll();
        return seen.stream().filter(fitting).toList();
    }

    private void poll() {
        consumer.poll(TURN).forEach(message -> {
            var event = message.value();
            var body = JSON.readTree(Objects.requireNonNull(event.getData()).toBytes());
            seen.add(new Event(message.key(), event.getId(), event.getType(), body));
        });
    }

    @Override
    public void close() {
        consumer.close();
    }
}
