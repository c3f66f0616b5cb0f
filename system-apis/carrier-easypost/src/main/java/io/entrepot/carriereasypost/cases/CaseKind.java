package io.entrepot.carriereasypost.cases;

/** Why a person has to look. */
public enum CaseKind {
    UNMAPPED_SCAN,
    UNKNOWN_TRACKER,
    DELIVERY_TROUBLE,
    AFTER_DELIVERY,
    LABEL_VOIDED,
    REFUSED,
    TRACKER_GONE,
    SILENT
}
