package io.entrepot.threeplx12.exchange;

/** How far the work on a file is. */
public enum InterchangeState {
    /** It is kept and not yet looked into. */
    RECEIVED,
    /** It was judged and answered; what is good in it is being applied. */
    JUDGED,
    /** Everything in it is decided. */
    DONE,
    /** Nothing in it counts. */
    REJECTED,
    /** It was seen before. */
    REPEATED
}
