package io.entrepot.visibility.delivery.dispatch;

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
        var schedule = new RetrySchedule(
                properties.waits(), () -> ThreadLocalRandom.current().nextDouble());
        var transaction = new TransactionTemplate(transactions);
        return new Delivering(
                receiver,
                deliveries,
                webhooks,
                subscribing,
                notices,
                new Delivering.Patience(schedule, properties.lastingFailure()),
                work -> transaction.executeWithoutResult(_ -> work.run()),
                clock);
    }

    @Bean
    Dispatcher dispatcher(
            Deliveries deliveries, Delivering delivering, DispatchProperties properties, MeterRegistry meters) {
        return new Dispatcher(deliveries, delivering, properties.inFlight(), meters);
    }

    @Bean
    DispatchSchedule dispatchSchedule(Dispatcher dispatcher, DispatchProperties properties) {
        return new DispatchSchedule(dispatcher, properties.poll());
    }
}
