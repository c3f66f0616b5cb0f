package io.entrepot.visibility.delivery.web;

import io.entrepot.visibility.delivery.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some deliveries, the newest first. */
record DeliveryPageResponse(
        @NotNull List<Entry> deliveries,

        @Schema(description = "Where the next page begins; absent on the last one") @Nullable String next) {

    @Schema(name = "DeliverySummary")
    record Entry(
            @NotNull String id,
            @NotNull String eventType,
            @NotNull Delivery.State state,
            @NotNull Integer attempts,
            @NotNull Instant createdAt,
            @Nullable Instant nextAttemptAt) {

        static Entry of(Delivery delivery) {
            return new Entry(
                    delivery.id().value(),
                    delivery.type().code(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.createdAt(),
                    delivery.dueAt());
        }
    }

    /** One more than the page holds was asked for, to know whether there is a next one. */
    static DeliveryPageResponse of(List<Delivery> found, int limit) {
        var page = found.stream().limit(limit).map(Entry::of).toList();
        return new DeliveryPageResponse(
                page, found.size() > limit ? page.getLast().id() : null);
    }
}
