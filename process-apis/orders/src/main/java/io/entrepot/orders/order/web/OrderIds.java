package io.entrepot.orders.order.web;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.List;
import java.util.Optional;

/** Reads order identifiers from paths: what has not their shape cannot exist. */
final class OrderIds {

    private OrderIds() {}

    /** A cursor is the last order of the page before; what is none was not given out by us. */
    static OrderId cursor(String text) {
        return parsed(text)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.MALFORMED_REQUEST,
                        "Take the cursor from the page before.",
                        List.of(new InputError("cursor", "malformed-cursor", "is not a cursor"))));
    }

    static Optional<OrderId> parsed(String text) {
        try {
            return Optional.of(new OrderId(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
