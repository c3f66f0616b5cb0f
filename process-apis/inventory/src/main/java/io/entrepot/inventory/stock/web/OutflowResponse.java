package io.entrepot.inventory.stock.web;

import io.entrepot.inventory.stock.Outflow;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** What left between reports and nobody told; the past counts less and less. */
@Schema(name = "Outflow")
record OutflowResponse(
        @NotNull BigDecimal quantity,

        @Schema(description = "over how long it was watched", example = "PT24H") @NotNull String period) {

    static OutflowResponse of(Outflow outflow) {
        return new OutflowResponse(outflow.quantity(), outflow.period().toString());
    }
}
