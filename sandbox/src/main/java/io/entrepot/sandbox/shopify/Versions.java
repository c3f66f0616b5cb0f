package io.entrepot.sandbox.shopify;

import java.util.List;

/** The served versions of the API; a call for one that is gone is served by the oldest there is. */
final class Versions {

    static final String NEWEST = "2026-10";
    private static final List<String> SERVED = List.of("2026-01", "2026-04", "2026-07", NEWEST);
    private static final String IDEMPOTENCY_REQUIRED = "2026-04";

    private Versions() {}

    static String served(String asked) {
        return SERVED.contains(asked) ? asked : SERVED.getFirst();
    }

    static boolean wantsIdempotencyKey(String version) {
        return version.compareTo(IDEMPOTENCY_REQUIRED) >= 0;
    }
}
