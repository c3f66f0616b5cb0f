package io.entrepot.visibility.delivery.dispatch;

import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.visibility.delivery.Abandoning;
import io.entrepot.visibility.delivery.Deliveries;
import io.entrepot.visibility.delivery.Delivering;
import io.entrepot.visibility.delivery.Notices;
import io.entrepot.visibility.delivery.Receiver;
import io.entrepot.visibility.delivery.RetrySchedule;
import io.entrepot.visibility.webhook.Subscribing;
import io.entrepot.visibility.webhook.Webhooks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the sending of deliveries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchProperties.class)
class DispatchConfiguration {

    @Bean
    Delivering delivering(
            Receiver receiver,
            Deliveries deliveries,
            Webhooks webhooks,
            Subscribing subscribing,
            Notices notices,
            DispatchProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Delivering(
                receiver,
                deliveries,
                webhooks,
                subscribing,
                notices,
                new Delivering.Patience(schedule(properties), properties.lastingFailure()),
                within(transactions),
                clock);
    }

    @Bean
    Abandoning abandoning(
            Deliveries deliveries,
            ExceptionCases cases,
            DispatchProperties properties,
            PlatformTransactionManager transactions) {
        return new Abandoning(deliveries, cases, schedule(properties), within(transactions));
    }

    private static RetrySchedule schedule(DispatchProperties properties) {
        return new RetrySchedule(
                properties.waits(), () -> ThreadLocalRandom.current().nextDouble());
    }

    private static Consumer<Runnable> within(PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return work -> transaction.executeWithoutResult(_ -> work.run());
    }

    @Bean
    Dispatcher dispatcher(
            Deliveries deliveries,
            Delivering delivering,
            Abandoning abandoning,
            DispatchProperties properties,
            MeterRegistry meters) {
        return new Dispatcher(deliveries, delivering, abandoning, properties.inFlight(), meters);
    }

    @Bean
    DispatchSchedule dispatchSchedule(Dispatcher dispatcher, DispatchProperties properties) {
        return new DispatchSchedule(dispatcher, properties.poll());
    }
}
