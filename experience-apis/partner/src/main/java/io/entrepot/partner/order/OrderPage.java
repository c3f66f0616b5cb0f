package io.entrepot.partner.order;

import io.entrepot.canonical.order.OrderState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of a partner's orders, and where the next ones begin. */
public record OrderPage(List<Order.Head> orders, @Nullable String next) {

    /** Which orders, and how many at once. */
    public record Query(
            @Nullable String reference,
            @Nullable OrderState state,
            @Nullable String cursor,
            int limit) {}
}
