package io.entrepot.orders.storefront.kafka;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.orders.storefront.StorefrontOrderKey;
import io.entrepot.orders.storefront.StorefrontOrders;
import io.entrepot.orders.storefront.TakingStorefrontOrders;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Accepts what waits; while inventory is away it waits longer and longer, and a refusal becomes a case. */
@Component
class StorefrontIntake {

    private static final Logger LOG = LoggerFactory.getLogger(StorefrontIntake.class);
    private static final int AT_ONCE = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final StorefrontOrders orders;
    private final TakingStorefrontOrders taking;

    StorefrontIntake(StorefrontOrders orders, TakingStorefrontOrders taking) {
        this.orders = orders;
        this.taking = taking;
    }

    @Scheduled(fixedDelayString = "${entrepot.orders.storefront-intake:200ms}")
    void acceptWhatWaits() {
        orders.due(AT_ONCE).forEach(this::accept);
    }

    private void accept(StorefrontOrderKey key) {
        try {
            taking.accept(key);
        } catch (PermanentBackendException refused) {
            taking.refuse(key, refused.getMessage());
        } catch (TransientBackendException away) {
            LOG.warn("Storefront order {} waits: {}", key, away.getMessage());
            orders.postpone(key, FIRST_PAUSE, LONGEST_PAUSE);
        } catch (RuntimeException unexpected) {
            LOG.error("Storefront order {} waits", key, unexpected);
            orders.postpone(key, FIRST_PAUSE, LONGEST_PAUSE);
        }
    }
}
