package io.entrepot.canonical.order;

/** Where one leg of an order stands at its node. */
public enum LegState {
    RESERVED,
    RELEASED,
    ACKNOWLEDGED,
    PICK_CONFIRMED,
    PACKED,
    SHIPPED,
    DELIVERED,
    CANCELLED
}
