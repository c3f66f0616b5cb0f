package io.entrepot.sandbox.shopify;

import org.jspecify.annotations.Nullable;

/** Shopify's global identifiers. */
final class Gid {

    private static final String PREFIX = "gid://shopify/";

    private Gid() {}

    static String of(String type, long number) {
        return PREFIX + type + "/" + number;
    }

    /** The number in an identifier of this type, or -1. */
    static long number(String type, @Nullable Object id) {
        var prefix = PREFIX + type + "/";
        return id instanceof String text && text.matches("\\Q" + prefix + "\\E\\d{1,18}")
                ? Long.parseLong(text.substring(prefix.length()))
                : -1;
    }
}
