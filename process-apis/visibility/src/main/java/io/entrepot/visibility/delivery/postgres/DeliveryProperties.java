package io.entrepot.visibility.delivery.postgres;

import io.entrepot.visibility.delivery.DeliveryTerms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The terms of deliveries as a service is started with them. */
@ConfigurationProperties("entrepot.webhooks.delivery")
record DeliveryProperties(
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("4") int inFlightEach) {

    DeliveryTerms terms() {
        return new DeliveryTerms(timeout, lease, inFlightEach);
    }
}
