package io.entrepot.erpbusinesscentral.customer;

/** Whether a customer may order, and if not, why. */
public enum CreditDecision {
    APPROVED,
    BLOCKED,
    CREDIT_LIMIT
}
