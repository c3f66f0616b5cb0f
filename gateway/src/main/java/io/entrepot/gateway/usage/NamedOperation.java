package io.entrepot.gateway.usage;

import org.jspecify.annotations.Nullable;

/**
 * An operation as it is counted.
 *
 * @param major absent where the path belongs to no version
 * @param operation its name in the contract, or something in brackets
 */
public record NamedOperation(
        String layer, String api, @Nullable Integer major, String operation) {

    private static final String NONE = "(none)";

    /** What leads to no API: documents, problem pages, paths that do not exist. */
    static final NamedOperation OF_THE_GATEWAY = new NamedOperation("gateway", "gateway", null, NONE);

    /** For calls of a version that fit none of its operations. */
    static NamedOperation unknown(String layer, String api, @Nullable Integer major) {
        return new NamedOperation(layer, api, major, NONE);
    }

    /** As lineage names it, such as {@code experience/partner/v2/placeOrder}. */
    String path() {
        var version = major == null ? "" : "v" + major + "/";
        return layer + "/" + api + "/" + version + operation;
    }

    NamedOperation named(String name) {
        return new NamedOperation(layer, api, major, name);
    }
}
