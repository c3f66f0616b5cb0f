package io.entrepot.foundation.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.entrepot.foundation.lineage.Lineage;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Hands what waits in the outbox to Kafka and waits until Kafka has it. */
class OutboxToKafka implements OutboxTypedHandler<OutboxMessage> {

    private static final int SECONDS_TO_WAIT = 30;

    private final KafkaTemplate<String, Object> kafka;

    OutboxToKafka(KafkaTemplate<String, Object> kafka) {
        this.kafka = kafka;
    }

    @Override
    public void handle(OutboxMessage message, OutboxRecordMetadata metadata) {
        try {
            kafka.send(message.topic(), message.key(), event(message)).get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notSent) {
            throw new KafkaException("event " + message.id() + " was not sent; the outbox tries again", notSent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while sending event " + message.id(), interrupted);
        }
    }

    private static CloudEvent event(OutboxMessage message) {
        var event = CloudEventBuilder.v1()
                .withId(message.id())
                .withType(message.type())
                .withSource(URI.create("/" + message.source()))
                .withSubject(message.key())
                .withTime(OffsetDateTime.parse(message.time()))
                .withDataContentType("application/json")
                .withData(message.body().getBytes(StandardCharsets.UTF_8));
        if (message.baggage() != null) {
            event.withExtension(Lineage.BAGGAGE, message.baggage());
        }
        return event.build();
    }
}
