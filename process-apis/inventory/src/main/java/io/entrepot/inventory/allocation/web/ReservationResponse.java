package io.entrepot.inventory.allocation.web;

import io.entrepot.inventory.allocation.Hold;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is held. */
@Schema(name = "Reservation")
record ReservationResponse(
        @NotNull String reservationId,
        @NotNull Hold.State state,
        @NotNull Instant lapsesAt,

        @Schema(description = "when it was released or taken over; absent where it was neither") @Nullable Instant endedAt,

        @NotNull List<Line> lines) {

    /** A part that is held at one node, in the base unit of the item. */
    @Schema(name = "ReservationLine")
    record Line(
            int lineNumber,
            @NotNull String item,
            @NotNull String node,
            @NotNull QuantityBody quantity) {}

    static ReservationResponse of(Hold hold) {
        return new ReservationResponse(
                hold.request().id(),
                hold.state(),
                hold.lapsesAt(),
                hold.endedAt(),
                hold.lines().stream()
                        .map(line -> new Line(
                                line.lineNumber(),
                                line.item().value(),
                                line.node().value(),
                                QuantityBody.of(line.quantity())))
                        .toList());
    }
}
