package io.entrepot.wmsopenboxes.cases;

import io.entrepot.foundation.cases.CaseKind;

/** Why a case of a warehouse exists. */
public enum Kind implements CaseKind {
    UNKNOWN_ITEM,
    UNKNOWN_UNIT,
    UNKNOWN_STATUS,
    UNKNOWN_MOVEMENT,
    UNKNOWN_LOT,
    NEGATIVE_STOCK,
    CLOCK_AHEAD,
    MISSING_SHIPMENT,
    UNASKED_CANCELLATION,
    LOST_ORDER,
    UNREADABLE_ORDER,
    UNREADABLE_NOTICE
}
