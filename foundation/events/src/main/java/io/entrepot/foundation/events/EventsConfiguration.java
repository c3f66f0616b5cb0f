package io.entrepot.foundation.events;

import io.namastack.outbox.Outbox;
import io.namastack.outbox.OutboxProcessingScheduler;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its outbox, inbox and dead letters. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAnnotationDrivenConfiguration"
        },
        afterName = {
            "io.entrepot.foundation.web.WebConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
        })
class EventsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The outbox and its scheduler are looked up late and by name: they come after this, and are no candidates for injection. */
    @Bean
    OutboxWake outboxWake(BeanFactory beans) {
        return new OutboxWake(
                () -> beans.getBean(OutboxProcessingScheduler.SCHEDULER_NAME, TaskScheduler.class),
                () -> beans.getBean(OutboxProcessingScheduler.class));
    }

    @Bean
    EventPublisher eventPublisher(
            Outbox outbox, OutboxWake wake, Clock clock, @Value("${spring.application.name}") String source) {
        return new EventPublisher(outbox, wake, CanonicalJson.mapper(), clock, source);
    }

    @Bean
    Inbox inbox(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new Inbox(jdbc, new TransactionTemplate(transactions), CanonicalJson.mapper(), clock);
    }

    @Bean
    OutboxToKafka outboxToKafka(KafkaTemplate<String, Object> kafka) {
        return new OutboxToKafka(kafka);
    }

    @Bean
    KafkaTemplate<String, Object> kafkaTemplate(ProducerFactory<?, ?> factory) {
        return new KafkaTemplate<>(typed(factory));
    }

    @Bean
    DefaultKafkaProducerFactoryCustomizer eventSerializer() {
        return EventsConfiguration::serializeEvents;
    }

    @Bean
    DefaultErrorHandler deadLetters(KafkaTemplate<String, Object> kafka) {
        return DeadLetters.errorHandler(kafka);
    }

    @SuppressWarnings("unchecked") // the factory's declared types are wildcards; its serializers are set below
    private static ProducerFactory<String, Object> typed(ProducerFactory<?, ?> factory) {
        return (ProducerFactory<String, Object>) factory;
    }

    @SuppressWarnings("unchecked") // same
    private static void serializeEvents(DefaultKafkaProducerFactory<?, ?> factory) {
        ((DefaultKafkaProducerFactory<String, Object>) factory).setValueSerializerSupplier(DeadLetters::serializer);
    }
}
