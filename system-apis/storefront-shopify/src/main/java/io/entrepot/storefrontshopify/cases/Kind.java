package io.entrepot.storefrontshopify.cases;

import io.entrepot.foundation.cases.CaseKind;

/** Why something of the storefront waits for a person. */
public enum Kind implements CaseKind {
    /** An order that cannot be told: an article without a number, no address, a strange quantity or location. */
    ORDER_NOT_UNDERSTOOD {
        @Override
        public Severity severity() {
            return Severity.HIGH;
        }
    },
    /** The lines of an order were changed in the shop after it had been told. */
    ORDER_CHANGED,
    /** The shop does not take a shipment. */
    SHIPMENT_REFUSED,
    /** The shop does not take a quantity. */
    LISTING_REFUSED,
    /** A webhook with a right signature says nothing that is understood. */
    WEBHOOK_NOT_UNDERSTOOD
}
