package io.entrepot.visibility.delivery.web;

import io.entrepot.visibility.delivery.Attempt;
import io.entrepot.visibility.delivery.Deliveries;
import io.entrepot.visibility.delivery.Delivery;
import io.entrepot.visibility.delivery.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery with what was sent and what came back. */
record DeliveryResponse(
        @NotNull String id,
        @NotNull String eventType,
        @NotNull Delivery.State state,
        @NotNull Instant createdAt,
        @Nullable Instant nextAttemptAt,

        @Schema(description = "What is sent, word for word") @NotNull String body,

        @NotNull List<Try> attempts) {

    @Schema(name = "Attempt")
    record Try(
            @NotNull Integer number,
            @NotNull Instant startedAt,
            @NotNull Long tookMilliseconds,
            @NotNull Outcome outcome,

            @Schema(description = "The status of the answer, where there was one") @Nullable Integer status,

            @Schema(description = "How the answer began, 1 KiB at most, or why there was none") @Nullable String excerpt) {

        static Try of(Attempt attempt) {
            return new Try(
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.took().toMillis(),
                    attempt.answer().outcome(),
                    attempt.answer().status(),
                    attempt.answer().excerpt());
        }
    }

    static DeliveryResponse of(Deliveries.History history) {
        var delivery = history.delivery();
        return new DeliveryResponse(
                delivery.id().value(),
                delivery.type().code(),
                delivery.state(),
                delivery.createdAt(),
                delivery.dueAt(),
                delivery.body(),
                history.attempts().stream().map(Try::of).toList());
    }
}
