package io.entrepot.orders;

import io.entrepot.foundation.schedule.retention.ExpiringRows;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says for how long the technical rows of finished orders stay; the orders themselves do not go. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    private static final Duration FINISHED = Duration.ofDays(90);
    private static final Duration STOREFRONT = Duration.ofDays(400);

    /** Within this time the same key gets the same order; partners are told so. */
    private static final Duration IDEMPOTENCY_KEY = Duration.ofDays(90);

    private static final Duration SHORTEST_IDEMPOTENCY_KEY = Duration.ofDays(30);

    /** The claim lapses seconds after the request, so that it tells the request's age. */
    @Bean
    ExpiringRows expiringRequests() {
        return ExpiringRows.of("accepted_request", "claimed_until", IDEMPOTENCY_KEY)
                .keptAtLeast(SHORTEST_IDEMPOTENCY_KEY);
    }

    /** As long as its order runs, a step may be given again and must find that it was given. */
    @Bean
    ExpiringRows expiringCommands() {
        return ExpiringRows.of("command", "done_at", FINISHED).onlyIf(finished());
    }

    @Bean
    ExpiringRows expiringEscalations() {
        return ExpiringRows.of("escalation", "settled_at", FINISHED).onlyIf(finished());
    }

    /** What a storefront tells again is known by this row alone. */
    @Bean
    ExpiringRows expiringStorefrontOrders() {
        return ExpiringRows.of("storefront_order", "told_at", STOREFRONT)
                .keptAtLeast(FINISHED)
                .onlyIf("old.state <> 'WAITING'")
                .onlyIf("old.order_id IS NULL OR " + finished());
    }

    private static String finished() {
        return """
                EXISTS (SELECT FROM orders WHERE orders.order_id = old.order_id
                    AND state IN ('DELIVERED', 'CANCELLED') AND changed_at < :before)""";
    }
}
