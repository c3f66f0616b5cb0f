package io.entrepot.foundation.cases;

/** How the replay of one case ended. */
public sealed interface Replay {

    /** The message could be handled; the case is resolved. */
    record Resolved() implements Replay {}

    /** It cannot be handled yet, for the reason that the case now names. */
    record StillOpen(String detail) implements Replay {}

    /** Nothing was tried. */
    record Refused(String reason) implements Replay {}

    /** There is no such case. */
    record UnknownCase() implements Replay {}

    /**
     * How the replay of many cases ended.
     *
     * @param last the last case that was looked at, from which the next call goes on
     * @param more whether cases come after it
     */
    record Summary(int resolved, int stillOpen, CaseId last, boolean more) {}
}
