package io.entrepot.orders.order;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner or a storefront asks for.
 *
 * @param origin the storefront order behind it, absent for orders by API
 */
public record OrderRequest(
        ConsumerId consumer,
        String reference,
        @Nullable LocalDate requestedDelivery,
        Address shipTo,
        Sourcing sourcing,
        List<OrderLine> lines,
        @Nullable Origin origin) {

    Order received(OrderId id, Instant at) {
        var terms = new Terms(id, consumer, reference, at, requestedDelivery, shipTo, sourcing, origin);
        return new Order(terms, Standing.RECEIVED, lines, List.of(), List.of());
    }
}
