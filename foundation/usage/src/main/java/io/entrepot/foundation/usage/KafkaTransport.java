package io.entrepot.foundation.usage;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends to a topic of Kafka, for one or several tellers; the connection is made with the first event, so that a start never waits for it. */
class KafkaTransport implements Transport, AutoCloseable {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final String brokers;
    private final String topic;
    private @Nullable Producer<String, CloudEvent> producer;

    KafkaTransport(String brokers, String topic) {
        this.brokers = brokers;
        this.topic = topic;
    }

    @Override
    public void send(CloudEvent event) throws InterruptedException {
        try {
            connected()
                    .send(new ProducerRecord<>(topic, event.getSource().toString(), event))
                    .get();
        } catch (ExecutionException refused) {
            throw new KafkaException("event " + event.getId() + " was not sent", refused.getCause());
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(AT_ONCE);
        }
    }

    private synchronized Producer<String, CloudEvent> connected() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings(), new StringSerializer(), new CloudEventSerializer());
        }
        return producer;
    }

    /** Only the teller's own thread waits for any of it. */
    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                brokers,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "compression.type",
                "gzip",
                "max.block.ms",
                5_000,
                "request.timeout.ms",
                5_000,
                "delivery.timeout.ms",
                10_000,
                "reconnect.backoff.max.ms",
                10_000);
    }
}
