package io.entrepot.canonical.order;

import java.util.EnumSet;
import java.util.Set;

/** Where an order as a whole stands. */
public enum OrderState {
    RECEIVED,
    ACCEPTED,
    ON_HOLD,
    PARTIALLY_ALLOCATED,
    ALLOCATED,
    BACKORDERED,
    RELEASED,
    IN_FULFILMENT,
    PARTIALLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    CANCELLED;

    private static final Set<OrderState> FINAL = EnumSet.of(DELIVERED, CANCELLED);

    /** Whether nothing more happens to the order. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }
}
