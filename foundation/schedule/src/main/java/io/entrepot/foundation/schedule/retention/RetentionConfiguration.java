package io.entrepot.foundation.schedule.retention;

import io.entrepot.foundation.schedule.SingleReplica;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a service {@link Retention} for the tables that it declares, and for its inbox. */
@AutoConfiguration(
        afterName = {
            "io.entrepot.foundation.schedule.ScheduleConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(RetentionProperties.class)
class RetentionConfiguration {

    /** The topics keep Kafka's default: seven days. Whoever makes them keep more sets the inbox's period, and this, above it. */
    private static final Duration LONGEST_IN_KAFKA = Duration.ofDays(7);

    /** A redelivery may be the last message of its topic, and the clocks of brokers and ours differ. */
    private static final Duration MARGIN = Duration.ofDays(1);

    /**
     * While a message can still be read from its topic, or a vendor still sends a webhook again (days at most), the note that it was
     * handled must be there: without it the redelivery would be taken for news.
     */
    @Bean
    ExpiringRows expiringInbox() {
        return ExpiringRows.of("inbox", "received_at", Duration.ofDays(30)).keptAtLeast(LONGEST_IN_KAFKA.plus(MARGIN));
    }

    @Bean
    Retention retention(
            ObjectProvider<ExpiringRows> declared,
            RetentionProperties properties,
            JdbcClient jdbc,
            SingleReplica alone,
            MeterRegistry meters) {
        return new Retention(declared.orderedStream().toList(), properties, jdbc, alone, meters);
    }

    /** Not a candidate for anything else that wants an executor. */
    @Bean(defaultCandidate = false, destroyMethod = "shutdownNow")
    ScheduledExecutorService retentionThread() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("retention").daemon().factory());
    }

    @Bean
    RetentionSchedule retentionSchedule(
            Retention retention,
            RetentionProperties properties,
            @Qualifier("retentionThread") ScheduledExecutorService retentionThread,
            Clock clock) {
        return new RetentionSchedule(retention, properties, retentionThread, clock);
    }
}
