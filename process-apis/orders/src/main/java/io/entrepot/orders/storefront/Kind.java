package io.entrepot.orders.storefront;

import io.entrepot.foundation.cases.CaseKind;

/** Why a person must look at an order of a storefront. */
public enum Kind implements CaseKind {
    /** It cannot be accepted; the shopper waits for goods that nobody will send. */
    STOREFRONT_ORDER_REFUSED {
        @Override
        public Severity severity() {
            return Severity.HIGH;
        }
    },
    /** The storefront told the same order with another content. */
    STOREFRONT_ORDER_CHANGED,
    /** The storefront cancelled when goods had left. */
    CANCELLATION_TOO_LATE
}
