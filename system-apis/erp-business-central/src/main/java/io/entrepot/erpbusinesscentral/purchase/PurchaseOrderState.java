package io.entrepot.erpbusinesscentral.purchase;

/** Whether more is to come of a line. */
public enum PurchaseOrderState {
    OPEN,
    CLOSED,

    /** Given up, at an ERP that keeps such lines. */
    CANCELLED
}
