package io.entrepot.inventory.drift;

/** With whom our projection is compared. */
public enum Counterpart {
    ERP,
    WAREHOUSE,
    CHANNEL
}
