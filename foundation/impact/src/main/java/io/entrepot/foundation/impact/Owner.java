package io.entrepot.foundation.impact;

/** Who answers for an API. */
public record Owner(String team, String contact) {

    public static final Owner UNKNOWN = new Owner("unknown", "");
}
