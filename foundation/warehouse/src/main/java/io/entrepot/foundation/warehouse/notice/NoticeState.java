package io.entrepot.foundation.warehouse.notice;

/** Where an announced delivery stands. */
public enum NoticeState {
    /** The warehouse does not have the notice yet. */
    REQUESTED,
    ANNOUNCED,
    PARTIALLY_RECEIVED,
    RECEIVED,
    CANCELLED
}
