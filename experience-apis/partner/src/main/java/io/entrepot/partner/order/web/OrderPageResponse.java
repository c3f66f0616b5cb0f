package io.entrepot.partner.order.web;

import io.entrepot.canonical.order.OrderState;
import io.entrepot.partner.order.Order;
import io.entrepot.partner.order.OrderPage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of orders as partners read it. */
@Schema(name = "OrderPage")
record OrderPageResponse(
        @NotNull List<Entry> orders,

        @Nullable @Schema(description = "Send it as `cursor` to get the next page; absent on the last one")
        String next) {

    static OrderPageResponse of(OrderPage page) {
        return new OrderPageResponse(page.orders().stream().map(Entry::of).toList(), page.next());
    }

    @Schema(name = "OrderSummary")
    record Entry(
            @NotNull String id,
            @NotNull String reference,
            @NotNull OrderState state,
            @NotNull Instant createdAt) {

        static Entry of(Order.Head head) {
            return new Entry(head.id().value(), head.reference(), head.state(), head.createdAt());
        }
    }
}
