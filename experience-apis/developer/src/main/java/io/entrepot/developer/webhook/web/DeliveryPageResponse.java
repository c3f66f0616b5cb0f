package io.entrepot.developer.webhook.web;

import io.entrepot.developer.webhook.Delivery;
import io.entrepot.developer.webhook.DeliveryPage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of deliveries as developers read it. */
@Schema(name = "DeliveryPage")
record DeliveryPageResponse(
        @NotNull List<Entry> deliveries,

        @Nullable @Schema(description = "Send it as `cursor` to get the next page; absent on the last one")
        String next) {

    static DeliveryPageResponse of(DeliveryPage page) {
        return new DeliveryPageResponse(
                page.deliveries().stream().map(Entry::of).toList(), page.next());
    }

    @Schema(name = "DeliverySummary")
    record Entry(
            @NotNull @Schema(example = "MSG-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
            String id,

            @NotNull @Schema(example = "order.milestone") String eventType,

            @NotNull Delivery.State state,
            @NotNull Integer attempts,
            @NotNull Instant createdAt,

            @Nullable @Schema(description = "When it is sent next, while it waits")
            Instant nextAttemptAt) {

        static Entry of(Delivery.Head head) {
            return new Entry(
                    head.id().value(),
                    head.eventType(),
                    head.state(),
                    head.attempts(),
                    head.createdAt(),
                    head.nextAttemptAt());
        }
    }
}
