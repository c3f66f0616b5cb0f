package io.entrepot.canonical.order;

import io.entrepot.canonical.Identifier;

/** The part of an order that one node fulfils; numbered from one within its order. */
public record LegId(String value) {

    public LegId {
        Identifier.checked(value, "leg");
    }

    /** The leg with this number, counted from one. */
    public static LegId of(OrderId order, int number) {
        return new LegId(order.value() + "-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
