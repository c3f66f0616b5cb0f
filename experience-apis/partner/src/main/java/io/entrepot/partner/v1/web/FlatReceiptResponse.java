package io.entrepot.partner.v1.web;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** What a partner gets back for an order or a cancellation. */
@Schema(name = "OrderReceipt")
record FlatReceiptResponse(
        @NotNull @Schema(example = "ORD-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
        String id,

        @NotNull Status status) {

    static FlatReceiptResponse of(OrderId id, OrderState state) {
        return new FlatReceiptResponse(id.value(), Status.of(state));
    }
}
