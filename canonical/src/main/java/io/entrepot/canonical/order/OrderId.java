package io.entrepot.canonical.order;

import io.entrepot.canonical.Identifier;

/** Entrepot's own identifier of an order, the same in every system's cross reference. */
public record OrderId(String value) {

    public OrderId {
        Identifier.checked(value, "order");
    }

    @Override
    public String toString() {
        return value;
    }
}
