package io.entrepot.canonical.inventory;

/** What a quantity of stock may be used for; a backend code without a mapping is {@link #UNKNOWN}, never available. */
public enum Bucket {
    AVAILABLE,
    ALLOCATED,
    PICKED,
    QUARANTINE,
    DAMAGED,
    ON_HOLD,
    EXPIRED,
    RETURNED_UNINSPECTED,
    IN_TRANSIT,
    ON_ORDER,
    UNKNOWN
}
