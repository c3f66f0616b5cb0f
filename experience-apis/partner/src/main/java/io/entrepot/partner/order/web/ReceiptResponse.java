package io.entrepot.partner.order.web;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What a partner gets back for an order or a cancellation. */
@Schema(name = "OrderReceipt")
record ReceiptResponse(
        @NotNull @Schema(example = "ORD-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
        String id,

        @Nullable @Schema(description = "The partner's own name for the order", example = "PO-1001")
        String reference,

        @NotNull OrderState state) {

    static ReceiptResponse of(OrderId id, @Nullable String reference, OrderState state) {
        return new ReceiptResponse(id.value(), reference, state);
    }
}
