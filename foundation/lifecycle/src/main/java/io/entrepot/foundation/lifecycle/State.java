package io.entrepot.foundation.lifecycle;

import java.util.Locale;

/** Where a version stands in its life. */
public enum State {
    DRAFT,
    ACTIVE,
    DEPRECATED,
    RETIRED;

    /** Whether the version is reachable at the gateway. */
    public boolean isServed() {
        return this == ACTIVE || this == DEPRECATED;
    }

    /** Whether the version is on its way out, or gone. */
    public boolean isEnding() {
        return this == DEPRECATED || this == RETIRED;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
