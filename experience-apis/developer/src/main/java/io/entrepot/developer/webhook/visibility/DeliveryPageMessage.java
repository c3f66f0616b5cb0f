package io.entrepot.developer.webhook.visibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.webhook.Delivery;
import io.entrepot.developer.webhook.DeliveryId;
import io.entrepot.developer.webhook.DeliveryPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The visibility API's page of deliveries on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeliveryPageMessage(List<Entry> deliveries, @Nullable String next) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            String id,
            String eventType,
            Delivery.State state,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextAttemptAt) {

        Delivery.Head toHead() {
            return new Delivery.Head(new DeliveryId(id), eventType, state, attempts, createdAt, nextAttemptAt);
        }
    }

    DeliveryPage toPage() {
        return new DeliveryPage(deliveries.stream().map(Entry::toHead).toList(), next);
    }
}
