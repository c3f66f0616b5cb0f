package io.entrepot.sandbox.openboxes;

/** Where the goods of a movement are. */
enum ShipmentStatus {
    PENDING,
    SHIPPED,
    PARTIALLY_RECEIVED,
    RECEIVED
}
