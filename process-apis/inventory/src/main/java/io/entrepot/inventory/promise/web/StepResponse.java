package io.entrepot.inventory.promise.web;

import io.entrepot.inventory.promise.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;

/** One line of the arithmetic. */
@Schema(name = "PromiseStep")
record StepResponse(
        @Schema(example = "FRESHNESS_BUFFER") @NotNull String reason,

        @NotNull String sentence,

        @Schema(description = "who tells this figure") @NotNull String source,

        @Schema(description = "the moment for which it holds") @NotNull Instant asOf,

        @Schema(description = "negative where it takes away") @NotNull BigDecimal amount,

        @Schema(description = "what is left after it") @NotNull BigDecimal after) {

    static StepResponse of(Step step, Instant asOf) {
        return new StepResponse(
                step.reason().name(),
                step.reason().sentence(),
                step.reason().source(),
                asOf,
                step.amount(),
                step.after());
    }

    /** What the node told holds as of its report; all else is known now. */
    static Instant asOf(Step step, Instant reported, Instant now) {
        return switch (step.reason()) {
            case SELLABLE, OTHERS, WITHOUT_LOT, SHORT_DATED -> reported;
            case UNSEEN,
                    HARD,
                    SOFT,
                    SAFETY_STOCK,
                    FRESHNESS_BUFFER,
                    CHANNEL_ORDERS,
                    NOT_BELOW_ZERO,
                    WHOLE_UNITS,
                    NOT_PROMISED,
                    NODE,
                    PROTECTED_FOR_OTHERS,
                    CHANNEL_MAXIMUM,
                    THRESHOLD -> now;
        };
    }
}
