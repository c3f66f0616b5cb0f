package io.entrepot.canonical.inventory;

/** Why stock moved, other than for our own orders. */
public enum MovementReason {
    RECEIVED,
    ADJUSTED,
    COUNTED,
    STATUS_CHANGED,
    DAMAGED,
    RETURNED,
    TRANSFERRED,
    OTHER
}
