package io.entrepot.threeplx12.notice;

/** Where an announced delivery stands. */
public enum NoticeState {
    ANNOUNCED,
    PARTIALLY_RECEIVED,
    RECEIVED,
    CANCELLED
}
