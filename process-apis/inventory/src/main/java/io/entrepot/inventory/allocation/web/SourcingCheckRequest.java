package io.entrepot.inventory.allocation.web;

import io.entrepot.inventory.allocation.Terms;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks whether lines could be served now. */
@Schema(name = "SourcingCheck")
record SourcingCheckRequest(
        @NotNull Boolean allowSplit,
        @NotNull Boolean allowBackorder,

        @NotNull @Size(min = 1, max = LineRequest.MOST_LINES) List<@NotNull @Valid LineRequest> lines) {

    Terms terms() {
        return new Terms(allowSplit, allowBackorder, null);
    }
}
