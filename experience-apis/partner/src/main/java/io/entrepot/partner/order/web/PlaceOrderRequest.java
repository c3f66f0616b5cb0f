package io.entrepot.partner.order.web;

import io.entrepot.partner.order.NewOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partner sends to order. */
@Schema(name = "NewOrder")
record PlaceOrderRequest(
        @NotBlank @Size(max = 35) @Schema(description = "The partner's own name for the order; need not be unique", example = "PO-1001")
        String reference,

        @NotNull @Valid AddressJson shipTo,

        @NotNull @Size(min = 1, max = 1000) @UniqueLineNumbers
        @Schema(description = "Each line number occurs once; an item may occur in several lines")
        List<@NotNull @Valid LineJson> lines,

        @Nullable @FutureOrPresent @Schema(description = "The day on which the goods should arrive; not in the past", example = "2026-12-01")
        LocalDate requestedDelivery,

        @Nullable @Valid SourcingJson sourcing) {

    /** Validation has run: what it requires is there. */
    NewOrder toNewOrder() {
        return new NewOrder(
                reference,
                shipTo.toAddress(),
                lines.stream().map(LineJson::toLine).toList(),
                requestedDelivery,
                sourcing == null ? SourcingJson.DEFAULT : sourcing.toSourcing());
    }
}
