package io.entrepot.storefrontshopify.backend.shopify;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shopify's global identifiers, and variables that may be absent. */
final class Gids {

    private static final String PREFIX = "gid://shopify/";

    private Gids() {}

    static String of(String type, Object number) {
        return PREFIX + type + "/" + number;
    }

    /** The last part of an identifier. */
    static String number(String gid) {
        return gid.substring(gid.lastIndexOf('/') + 1);
    }

    static Map<String, Object> after(@Nullable String cursor) {
        var variables = new TreeMap<String, Object>();
        if (cursor != null) {
            variables.put("after", cursor);
        }
        return variables;
    }
}
