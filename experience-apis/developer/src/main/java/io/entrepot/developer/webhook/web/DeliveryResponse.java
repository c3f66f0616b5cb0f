package io.entrepot.developer.webhook.web;

import io.entrepot.developer.webhook.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery as its developers read it: what was sent, when, and what came back. */
@Schema(name = "Delivery")
record DeliveryResponse(
        @NotNull @Schema(description = "The header `webhook-id` of every attempt", example = "MSG-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
        String id,

        @NotNull @Schema(example = "order.milestone") String eventType,

        @NotNull Delivery.State state,
        @NotNull Instant createdAt,

        @Nullable @Schema(description = "When it is sent next, while it waits")
        Instant nextAttemptAt,

        @NotNull @Schema(description = "What is sent, word for word: the signature is over these characters")
        String body,

        @NotNull @Schema(description = "The first attempt first; one during which we failed ourselves is missing")
        List<Try> attempts) {

    @Schema(name = "Attempt")
    record Try(
            @NotNull Integer number,
            @NotNull Instant startedAt,
            @NotNull Long tookMilliseconds,
            @NotNull Delivery.Outcome outcome,

            @Nullable @Schema(description = "The status of the answer, where there was one")
            Integer status,

            @Nullable @Schema(description = "How the answer began, 1 KiB at most, or why there was none")
            String excerpt) {

        static Try of(Delivery.Attempt attempt) {
            return new Try(
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.tookMilliseconds(),
                    attempt.outcome(),
                    attempt.status(),
                    attempt.excerpt());
        }
    }

    static DeliveryResponse of(Delivery delivery) {
        var head = delivery.head();
        return new DeliveryResponse(
                head.id().value(),
                head.eventType(),
                head.state(),
                head.createdAt(),
                head.nextAttemptAt(),
                delivery.body(),
                delivery.attempts().stream().map(Try::of).toList());
    }
}
