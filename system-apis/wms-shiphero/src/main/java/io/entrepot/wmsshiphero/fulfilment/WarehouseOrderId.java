package io.entrepot.wmsshiphero.fulfilment;

/**
 * The warehouse system's names of an order.
 *
 * @param id opaque, for calls
 * @param number for people
 */
public record WarehouseOrderId(String id, String number) {}
