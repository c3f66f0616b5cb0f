package io.entrepot.foundation.warehouse.leg;

/** What came of trying to take a leg back. */
public enum Cancellation {
    CANCELLED,
    REFUSED,
    UNKNOWN_LEG,
    IN_PROGRESS
}
