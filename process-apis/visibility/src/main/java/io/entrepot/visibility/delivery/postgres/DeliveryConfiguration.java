package io.entrepot.visibility.delivery.postgres;

import com.github.f4b6a3.ulid.UlidCreator;
import io.entrepot.foundation.schedule.retention.ExpiringRows;
import io.entrepot.visibility.delivery.Deliveries;
import io.entrepot.visibility.delivery.DeliveryId;
import io.entrepot.visibility.delivery.DeliveryTerms;
import io.entrepot.visibility.delivery.Notices;
import io.entrepot.visibility.notice.NoticeBodies;
import io.entrepot.visibility.timeline.Timelines;
import io.entrepot.visibility.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires deliveries, and says how long they can be read and sent again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
class DeliveryConfiguration {

    private static final Duration KEPT = Duration.ofDays(30);

    /** A delivery is known by its event: while that may come again from its topic, the delivery must be there. */
    private static final Duration SHORTEST = Duration.ofDays(8);

    @Bean
    DeliveryTerms deliveryTerms(DeliveryProperties properties) {
        return properties.terms();
    }

    @Bean
    Deliveries deliveries(JdbcClient jdbc, Webhooks webhooks, NoticeBodies bodies, DeliveryTerms terms, Clock clock) {
        return new JdbcDeliveries(jdbc, new DueDeliveries(jdbc, webhooks, terms, clock), bodies, clock);
    }

    @Bean
    Notices notices(Timelines timelines, Webhooks webhooks, Deliveries deliveries, Clock clock) {
        return new Notices(
                timelines, webhooks, deliveries, () -> new DeliveryId("MSG-" + UlidCreator.getMonotonicUlid()), clock);
    }

    /** An old one that was replayed lately is still to be sent. */
    @Bean
    ExpiringRows expiringDeliveries() {
        return ExpiringRows.of("delivery", "created_at", KEPT)
                .keptAtLeast(SHORTEST)
                .onlyIf("old.state <> 'PENDING'");
    }

    @Bean
    ExpiringRows expiringSecrets() {
        return ExpiringRows.of("webhook_secret", "ends_at", KEPT);
    }
}
