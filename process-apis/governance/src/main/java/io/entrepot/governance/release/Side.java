package io.entrepot.governance.release;

/** Which of the two versions of a release. */
public enum Side {
    /** The version in use. */
    OLDER,
    /** The one to come. */
    NEWER
}
