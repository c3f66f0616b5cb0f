package io.entrepot.governance.usage;

/** What calls can be told apart by. */
public enum Dimension {
    CONSUMER,
    LAYER,
    API,
    MAJOR,
    OPERATION,
    STATUS,
    DAY
}
