package io.entrepot.developer.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of a webhook's deliveries, and where the next ones begin. */
public record DeliveryPage(
        List<Delivery.Head> deliveries, @Nullable String next) {

    public DeliveryPage {
        deliveries = List.copyOf(deliveries);
    }

    /** Which deliveries, and how many at once. */
    public record Query(
            Delivery.@Nullable State state,
            @Nullable String eventType,
            @Nullable Instant since,
            @Nullable String cursor,
            int limit) {}
}
