package io.entrepot.foundation.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.serializer.DelegatingByTypeSerializer;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.core.JacksonException;

/** Decides what happens to a message whose handling failed: wait and try again, or set it aside with the reason. */
final class DeadLetters {

    private static final long FIRST_WAIT_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private DeadLetters() {}

    /**
     * A fault that may pass holds its partition, so that order is kept; a message that can never be
     * handled goes to the dead-letter topic at once.
     */
    static DefaultErrorHandler errorHandler(KafkaOperations<String, Object> kafka) {
        var recoverer = new DeadLetterPublishingRecoverer(kafka, DeadLetters::destination);
        var backOff = new ExponentialBackOff(FIRST_WAIT_MILLIS, 2.0);
        backOff.setMaxInterval(LONGEST_WAIT_MILLIS);
        var handler = new DefaultErrorHandler(recoverer, backOff);
        handler.addNotRetryableExceptions(
                JacksonException.class,
                IllegalArgumentException.class,
                IllegalStateException.class,
                NullPointerException.class,
                NonTransientDataAccessException.class);
        return handler;
    }

    static Serializer<Object> serializer() {
        Map<Class<?>, Serializer<?>> byType = new LinkedHashMap<>();
        byType.put(byte[].class, new ByteArraySerializer());
        byType.put(CloudEvent.class, new CloudEventSerializer());
        return new DelegatingByTypeSerializer(byType, true);
    }

    private static TopicPartition destination(ConsumerRecord<?, ?> failed, Exception cause) {
        return new TopicPartition(Topic.deadLetterOf(failed.topic()), failed.partition());
    }
}
