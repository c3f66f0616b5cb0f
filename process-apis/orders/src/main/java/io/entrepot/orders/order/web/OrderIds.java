package io.entrepot.orders.order.web;

import io.entrepot.canonical.order.OrderId;
import java.util.Optional;

/** Reads order identifiers from paths: what has not their shape cannot exist. */
final class OrderIds {

    private OrderIds() {}

    static Optional<OrderId> parsed(String text) {
        try {
            return Optional.of(new OrderId(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
