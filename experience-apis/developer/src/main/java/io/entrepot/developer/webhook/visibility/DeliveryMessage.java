package io.entrepot.developer.webhook.visibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.webhook.Delivery;
import io.entrepot.developer.webhook.DeliveryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The visibility API's answer about a delivery on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeliveryMessage(
        String id,
        String eventType,
        Delivery.State state,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        String body,
        List<Try> attempts) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Try(
            int number,
            Instant startedAt,
            long tookMilliseconds,
            Delivery.Outcome outcome,
            @Nullable Integer status,
            @Nullable String excerpt) {

        Delivery.Attempt toAttempt() {
            return new Delivery.Attempt(number, startedAt, tookMilliseconds, outcome, status, excerpt);
        }
    }

    Delivery toDelivery() {
        var head = new Delivery.Head(new DeliveryId(id), eventType, state, attempts.size(), createdAt, nextAttemptAt);
        return new Delivery(head, body, attempts.stream().map(Try::toAttempt).toList());
    }
}
