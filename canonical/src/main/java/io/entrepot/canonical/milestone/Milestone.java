package io.entrepot.canonical.milestone;

/** A point that an order, transfer or return passes, in the order in which it normally passes them. */
public enum Milestone {
    ORDER_ACCEPTED,
    RESERVED,
    RELEASED,
    ACKNOWLEDGED,
    PICK_CONFIRMED,
    PACKED,
    SHIPMENT_DEPARTED,
    POSTED_TO_FINANCE,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    DELIVERY_EXCEPTION,
    DELIVERED,
    ORDER_CANCELLED,
    RECEIPT_POSTED,
    TRANSFER_RECEIVED,
    RETURN_RECEIVED,
    RETURN_DISPOSITIONED
}
