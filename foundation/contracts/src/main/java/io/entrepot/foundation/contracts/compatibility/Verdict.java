package io.entrepot.foundation.contracts.compatibility;

/** Whether callers of the older document can go on as they are; the worst comes first. */
public enum Verdict {
    BREAKING("breaking"),
    TO_BE_LOOKED_AT("to be looked at"),
    COMPATIBLE("compatible");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
