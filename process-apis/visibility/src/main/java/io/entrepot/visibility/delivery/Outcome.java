package io.entrepot.visibility.delivery;

/** What became of one attempt. */
public enum Outcome {
    /** Answered 2xx in time. */
    TAKEN,

    /** Answered 410: the receiver wants no more. */
    GONE,

    /** Answered with another status; redirects are not followed. */
    REFUSED,

    /** Not answered in time. */
    TIMED_OUT,

    /** No connection, no valid certificate, or the connection broke. */
    UNREACHABLE,

    /** The address leads to one that nothing is sent to. */
    ADDRESS_UNUSABLE
}
