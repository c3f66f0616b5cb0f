package io.entrepot.inventory.allocation;

/** What became of an order or one of its lines. */
public enum Outcome {
    ALLOCATED,
    PARTIALLY_ALLOCATED,
    BACKORDERED,
    /** What is short waits for a person to decide. */
    HELD,
    REJECTED
}
