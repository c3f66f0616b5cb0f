package io.entrepot.canonical.item;

/** Whether pieces of an item are told apart, and how. */
public enum Tracking {
    NONE,
    LOT,
    SERIAL
}
