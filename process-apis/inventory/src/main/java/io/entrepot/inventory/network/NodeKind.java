package io.entrepot.inventory.network;

import java.util.Arrays;

/** What a node is, by the word that the trade uses. */
public enum NodeKind {
    DISTRIBUTION_CENTRE("DC"),
    THIRD_PARTY("3PL"),
    STORE("STORE"),
    SUPPLIER("SUPPLIER");

    private final String code;

    NodeKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static NodeKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " is no kind of node"));
    }
}
