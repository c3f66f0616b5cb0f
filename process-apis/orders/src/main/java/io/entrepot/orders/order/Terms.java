package io.entrepot.orders.order;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of an order never changes once it is accepted.
 *
 * @param origin the storefront order that it carries out, absent for orders by API
 */
public record Terms(
        OrderId id,
        ConsumerId consumer,
        String reference,
        Instant createdAt,
        @Nullable LocalDate requestedDelivery,
        Address shipTo,
        Sourcing sourcing,
        @Nullable Origin origin) {}
