package io.entrepot.partner.order.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.partner.order.Order;
import io.entrepot.partner.order.OrderPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of orders on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PageMessage(List<Entry> orders, @Nullable String next) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String id, String reference, OrderState state, Instant createdAt) {

        Order.Head toHead() {
            return new Order.Head(new OrderId(id), reference, state, createdAt);
        }
    }

    OrderPage toPage() {
        return new OrderPage(orders.stream().map(Entry::toHead).toList(), next);
    }
}
