package io.entrepot.threeplx12.fulfilment;

/** What came of trying to take a leg back. */
public enum Cancellation {
    CANCELLED,
    REFUSED,
    UNKNOWN_LEG
}
