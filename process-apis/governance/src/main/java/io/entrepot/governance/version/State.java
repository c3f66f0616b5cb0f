package io.entrepot.governance.version;

/** Where a version stands in its life. */
public enum State {
    DRAFT,
    ACTIVE,
    DEPRECATED,
    RETIRED;

    boolean isEnding() {
        return this == DEPRECATED || this == RETIRED;
    }
}
