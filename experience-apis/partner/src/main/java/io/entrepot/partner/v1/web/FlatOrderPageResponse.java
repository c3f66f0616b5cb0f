package io.entrepot.partner.v1.web;

import io.entrepot.partner.order.Order;
import io.entrepot.partner.order.OrderPage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of orders as version 1 tells it. */
@Schema(name = "OrderPage")
record FlatOrderPageResponse(
        @NotNull List<Entry> orders,

        @Nullable @Schema(description = "Send it as `cursor` to get the next page; absent on the last one")
        String next) {

    static FlatOrderPageResponse of(OrderPage page) {
        return new FlatOrderPageResponse(page.orders().stream().map(Entry::of).toList(), page.next());
    }

    @Schema(name = "OrderSummary")
    record Entry(
            @NotNull String id,
            @NotNull String reference,
            @NotNull Status status,
            @NotNull Instant createdAt) {

        static Entry of(Order.Head head) {
            return new Entry(head.id().value(), head.reference(), Status.of(head.state()), head.createdAt());
        }
    }
}
