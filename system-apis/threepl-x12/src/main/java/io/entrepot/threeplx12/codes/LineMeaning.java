package io.entrepot.threeplx12.codes;

/** What a 945 says will become of the rest of a line. */
public enum LineMeaning {
    /** Nothing is missing. */
    COMPLETE,
    /** The rest does not come. */
    CLOSED_SHORT,
    /** The rest comes with a later 945. */
    REST_FOLLOWS
}
