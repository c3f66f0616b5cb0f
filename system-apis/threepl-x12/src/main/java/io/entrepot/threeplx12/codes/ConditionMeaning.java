package io.entrepot.threeplx12.codes;

/** What became of pieces that were not received in good order. */
public enum ConditionMeaning {
    /** They are here and cannot be sold. */
    DAMAGED,
    /** They are here and wait for a decision. */
    ON_HOLD,
    /** They were announced and did not come. */
    SHORT,
    /** They are not taken in. */
    REJECTED
}
