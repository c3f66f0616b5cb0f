package io.entrepot.inventory.network;

/** How far a node is taken into use; only a live one is promised. */
public enum Stage {
    SHADOW,
    CANARY,
    LIVE,
    RETIRED
}
