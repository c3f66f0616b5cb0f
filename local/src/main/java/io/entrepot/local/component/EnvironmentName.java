package io.entrepot.local.component;

import java.util.Locale;

/** Writes a name the way environment variables write it. */
final class EnvironmentName {

    private EnvironmentName() {}

    static String of(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
