package io.entrepot.orders.order;

/** Why an order is held or ended, in words that a partner may read. */
public enum StateReason {
    CREDIT_REJECTED,
    INSUFFICIENT_STOCK,
    CANCELLED_BY_PARTNER
}
