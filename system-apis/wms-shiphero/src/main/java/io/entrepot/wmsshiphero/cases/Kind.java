package io.entrepot.wmsshiphero.cases;

import io.entrepot.foundation.cases.CaseKind;

/** Why a case of a warehouse exists. */
public enum Kind implements CaseKind {
    UNCLEAR_WEBHOOK,
    UNKNOWN_ORDER,
    UNKNOWN_ITEM,
    UNKNOWN_LINE,
    UNKNOWN_STATUS,
    MISSING_SHIPMENT,
    UNASKED_CANCELLATION,
    CANCELLED_REST,
    LOST_ORDER
}
