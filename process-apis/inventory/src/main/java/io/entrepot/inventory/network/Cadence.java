package io.entrepot.inventory.network;

/** How a node tells its stock. */
public enum Cadence {
    PUSH,
    POLL,
    BATCH
}
