package io.entrepot.inventory.cases;

import io.entrepot.foundation.cases.CaseKind;

/** Why a case of stock exists. */
public enum Kind implements CaseKind {
    ITEM_NOT_UNDERSTOOD,
    UNKNOWN_ITEM,
    UNKNOWN_NODE,
    UNIT_NOT_CONVERTIBLE,
    UNKNOWN_BUCKET,
    NEGATIVE_STOCK,
    QUANTITY_OUT_OF_RANGE,
    CLOCK_AHEAD,
    LOT_MISSING,
    OUT_OF_SEQUENCE,
    TOLD_OTHERWISE,
    MOVEMENT_MISSING,
    UNKNOWN_CORRECTION,
    UNKNOWN_LEG,
    SHIPMENT_NOT_UNDERSTOOD,
    MORE_SHIPPED_THAN_RESERVED
}
