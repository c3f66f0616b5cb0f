package io.entrepot.foundation.lifecycle;

import java.util.Locale;

/** The layers of the platform; only experience APIs have an address at the gateway. */
public enum Layer {
    SYSTEM,
    PROCESS,
    EXPERIENCE;

    /** As it stands in paths. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
