package io.entrepot.wmsopenboxes.stock;

/** Knows which shipments of the warehouse system are of our own legs: those are told as milestones. */
public interface OwnShipments {

    boolean isOurs(String shipmentId);
}
