package io.entrepot.wmsopenboxes.fulfilment;

/**
 * The warehouse system's names of an order.
 *
 * @param id opaque, for calls
 * @param number for people
 * @param shipmentId of the goods, as the ledger names it
 */
public record WarehouseOrderId(String id, String number, String shipmentId) {}
